using Microsoft.OpenApi;
using VolunteerHub.App.Hosting.Endpoints;

namespace VolunteerHub.App.Hosting;

/// <summary>The description of what other systems may ask, as OpenAPI at /openapi/v1.json: made from the routes themselves.</summary>
public static class ApiDocument
{
    /// <summary>Its name, and the part of the addresses that says so.</summary>
    public const string Version = "v1";

    /// <summary>Adds the document, and how JSON is written in it and in the answers.</summary>
    public static WebApplicationBuilder AddApiDocument(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(FrameCheckBody.EnumNames()));
        builder.Services.AddOpenApi(Version, document =>
        {
            document.ShouldInclude = route => route.RelativePath?.StartsWith($"api/{Version}/", StringComparison.Ordinal) == true;
            document.AddDocumentTransformer((made, _, _) =>
            {
                made.Info = new OpenApiInfo
                {
                    Title = "VolunteerHub",
                    Version = Version,
                    Description = "A municipality's open shifts, its public register of judged tasks, and its frame for volunteering. No sign-in. "
                        + "Errors are problem documents (RFC 9457) that name everything that is wrong. Sentences come in Danish, Norwegian or English: "
                        + "the query value lang, else Accept-Language, else the municipality's own language.",
                };
                return Task.CompletedTask;
            });
        });
        return builder;
    }
}
