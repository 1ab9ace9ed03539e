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
        var refusals = new List<Refusal>();
        var drafts = new List<CatalogueDraft>();
        foreach (var name in Names)
        {
            string text;
            try
            {
                text = File.ReadAllText(Path.Combine(folder, name));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                refusals.Add(Refusal.Of("frame.catalogue-unreadable", ("file", name)));
                continue;
            }

            var (draft, problems) = Read(name, text);
            refusals.AddRange(problems);
            drafts.Add(draft);
        }

        if (drafts.Count == 0)
            return refusals;

        var built = CatalogueDraft.Build(drafts);
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
