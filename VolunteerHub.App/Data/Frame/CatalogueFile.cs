using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace VolunteerHub.App.Data.Frame;

/// <summary>
/// Reads the catalogue of statutory services from its YAML files. Strict: an unknown key, a wrong kind of value or broken YAML is
/// refused with its line, and then the whole catalogue is.
/// </summary>
public static class CatalogueFile
{
    /// <summary>The catalogue's files; together they are one version.</summary>
    public static IReadOnlyList<string> Names { get; } = ["dk.yaml", "no.yaml"];

    /// <summary>The folder of the catalogue that comes with the program.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "Catalogue");

    /// <summary>Loads the catalogue of a folder, or refuses it with every error of every file.</summary>
    public static Outcome<Catalogue> Load(string folder)
    {
        var edition = CatalogueEdition.Load(folder);
        return edition.IsSuccess ? edition.Value.Catalogue! : Outcome.Refused<Catalogue>(edition.Refusals);
    }

    /// <summary>The texts of a folder's files by name, and a refusal for each that cannot be read.</summary>
    internal static (SortedDictionary<string, string> Texts, IReadOnlyList<Refusal> Unreadable) ReadTexts(string folder)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var unreadable = new List<Refusal>();
        foreach (var name in Names)
        {
            try
            {
                texts[name] = File.ReadAllText(Path.Combine(folder, name));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                unreadable.Add(Refusal.Of("frame.catalogue-unreadable", ("file", name)));
            }
        }

        return (texts, unreadable);
    }

    /// <summary>Makes the catalogue of its files' texts, or refuses it with every error of every file.</summary>
    /// <param name="texts">The texts by the files' names.</param>
    /// <param name="asStored">They were taken into use once, and are read again.</param>
    internal static Outcome<Catalogue> Build(SortedDictionary<string, string> texts, bool asStored = false)
    {
        var read = texts.Select(t => Read(t.Key, t.Value)).ToList();
        var refusals = read.SelectMany(r => r.Problems).ToList();
        // Of a file that is no catalogue at all nothing more is to be said than that.
        var drafts = read.Where(r => !r.Problems.Any(p => p.Code == "frame.catalogue-not-yaml")).Select(r => r.Draft).ToList();
        if (drafts.Count == 0)
            return refusals;
        var built = CatalogueDraft.Build(drafts, asStored);
        refusals.AddRange(built.Refusals);
        return refusals.Count > 0 ? refusals : built;
    }

    /// <summary>Reads one file's text: what could be read of it, and what is wrong with its form.</summary>
    /// <param name="name">The file's name, for the error messages.</param>
    /// <param name="yaml">The file's text.</param>
    public static (CatalogueDraft Draft, IReadOnlyList<Refusal> Problems) Read(string name, string yaml)
    {
        var reader = new CatalogueReader(name);
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException e)
        {
            reader.Refuse("not-yaml", (int)e.Start.Line);
            return (Empty(name), reader.Problems);
        }

        if (stream.Documents.Count != 1 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            reader.Refuse("not-yaml", 1);
            return (Empty(name), reader.Problems);
        }

        return (reader.Catalogue(root), reader.Problems);
    }

    private static CatalogueDraft Empty(string name) => new(name, null, null, []);
}
