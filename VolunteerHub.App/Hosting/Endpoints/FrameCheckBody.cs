using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Hosting.Endpoints;

/// <summary>
/// Reads the body of a frame check field by field, so that everything that is wrong with it is told at once and a misspelt answer is not taken
/// for one that was left out.
/// </summary>
internal static class FrameCheckBody
{
    /// <summary>No task with all its answers comes near this many bytes.</summary>
    public const int LargestBytes = 64 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    private static readonly JsonSerializerOptions Values = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { EnumNames() },
    };

    /// <summary>How enums are written in JSON: by name, with a small first letter; never as numbers.</summary>
    public static JsonStringEnumConverter EnumNames() => new(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

    /// <summary>The body, or null when it is larger than <see cref="LargestBytes"/>.</summary>
    public static async Task<byte[]?> BytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var buffer = new byte[LargestBytes + 1];
        try
        {
            var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            return length > LargestBytes ? null : buffer[..length];
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // The server throws at the first byte of a body that is above its own limit.
            return null;
        }
    }

    /// <summary>What can be read; everything else is added to the refusals, each with the field as it was written.</summary>
    public static FrameCheckRequest Read(ReadOnlyMemory<byte> body, List<Refusal> refusals)
    {
        var request = new FrameCheckRequest { Title = "", Description = "" };
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                Fill(request, document.RootElement, "", refusals);
            else
                refusals.Add(Refusal.Of("frame.check-not-json"));
        }
        catch (JsonException)
        {
            refusals.Add(Refusal.Of("frame.check-not-json"));
        }

        return request;
    }

    private static void Fill(object target, JsonElement given, string under, List<Refusal> refusals)
    {
        var properties = target.GetType().GetProperties().ToDictionary(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name), StringComparer.Ordinal);
        foreach (var field in given.EnumerateObject())
        {
            var path = under + field.Name;
            if (!properties.TryGetValue(field.Name, out var property))
                refusals.Add(Refusal.OfField(path, "frame.check-unknown-field", ("known", string.Join(", ", properties.Keys))));
            else if (field.Value.ValueKind != JsonValueKind.Null)
                Set(target, property, field.Value, path, refusals);
        }
    }

    private static void Set(object target, PropertyInfo property, JsonElement given, string path, List<Refusal> refusals)
    {
        if (property.PropertyType == typeof(FrameAnswersJson))
        {
            var answers = new FrameAnswersJson();
            property.SetValue(target, answers);
            if (given.ValueKind == JsonValueKind.Object)
                Fill(answers, given, $"{path}.", refusals);
            else
                refusals.Add(Refusal.OfField(path, "frame.check-not-object"));
            return;
        }

        try
        {
            property.SetValue(target, given.Deserialize(property.PropertyType, Values));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: half of a surrogate pair, which is no text.
            refusals.Add(Wrong(property.PropertyType, path));
        }
    }

    private static Refusal Wrong(Type type, string path)
    {
        var value = Nullable.GetUnderlyingType(type) ?? (type.IsGenericType ? type.GetGenericArguments()[0] : type);
        if (value.IsEnum)
            return Refusal.OfField(path, "frame.check-not-one-of", ("values", string.Join(", ", Enum.GetNames(value).Select(JsonNamingPolicy.CamelCase.ConvertName))));
        return Refusal.OfField(
            path, value == typeof(bool) ? "frame.check-not-true-false" : value == typeof(DateOnly) ? "frame.check-not-date" : "frame.check-not-text");
    }
}
