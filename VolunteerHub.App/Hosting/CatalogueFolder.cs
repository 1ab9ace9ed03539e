using VolunteerHub.App.Data.Frame;

namespace VolunteerHub.App.Hosting;

/// <summary>Where the catalogue's files are that the program offers and judges by.</summary>
public static class CatalogueFolder
{
    /// <summary>The setting that names another folder with dk.yaml and no.yaml than the one that comes with the program.</summary>
    public const string Setting = "Frame:Catalogue";

    /// <summary>The folder that a program under construction will use.</summary>
    public static string Of(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Configuration[Setting] is { Length: > 0 } other
            ? Path.GetFullPath(other, builder.Environment.ContentRootPath)
            : CatalogueFile.ShippedFolder;
    }
}
