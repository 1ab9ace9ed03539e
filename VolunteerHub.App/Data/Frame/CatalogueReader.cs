using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace VolunteerHub.App.Data.Frame;

/// <summary>Walks a catalogue file's nodes and gathers what is wrong with their form; what they mean is checked in Core.</summary>
internal sealed class CatalogueReader(string file)
{
    private readonly List<Refusal> _problems = [];

    public IReadOnlyList<Refusal> Problems => _problems;

    public void Refuse(string rule, int line, params (string Name, object? Value)[] values) =>
        _problems.Add(Refusal.Of("frame.catalogue-" + rule, [("file", file), ("line", line), .. values]));

    public CatalogueDraft Catalogue(YamlMappingNode root)
    {
        string? version = null;
        string? compiled = null;
        var services = new List<ServiceDraft>();
        foreach (var (key, node) in Entries(root))
        {
            switch (key)
            {
                case "schema":
                    if (Text(key, node) is not "1")
                        Refuse("unknown-schema", Line(node));
                    break;
                case "version":
                    version = Text(key, node);
                    break;
                case "compiled":
                    compiled = Text(key, node);
                    break;
                case "services":
                    services.AddRange(Items(key, node).Select(Service).OfType<ServiceDraft>());
                    break;
                default:
                    Refuse("unknown-key", Line(node), ("key", key));
                    break;
            }
        }

        return new CatalogueDraft(file, version, compiled, services);
    }

    private static int Line(YamlNode node) => (int)node.Start.Line;

    private ServiceDraft? Service(YamlNode node)
    {
        if (node is not YamlMappingNode map)
        {
            Refuse("wrong-kind", Line(node), ("key", "services"));
            return null;
        }

        var draft = new ServiceDraft { Line = Line(node) };
        foreach (var (key, value) in Entries(map))
        {
            draft = key switch
            {
                "id" => draft with { Id = Text(key, value) },
                "country" => draft with { Country = Text(key, value) },
                "law" => draft with { Law = Text(key, value) },
                "section" => draft with { Section = Text(key, value) },
                "in_force" => InForce(draft, value),
                "tier" => draft with { Tier = Text(key, value) },
                "default_verdict" => draft with { DefaultVerdict = Text(key, value) },
                "name" => draft with { Name = Languages(key, value) },
                "entitlement" => draft with { Entitlement = Languages(key, value) },
                "volunteer_may" => draft with { VolunteerMay = [.. Items(key, value).Select(i => Idea(key, i))] },
                "terms" => draft with { Terms = Terms(key, value) },
                "hints" => draft with { Hints = Terms(key, value) },
                "not_terms" => draft with { NotTerms = Texts(key, value) },
                "place_terms" => draft with { PlaceTerms = Texts(key, value) },
                "sources" => draft with { Sources = Texts(key, value) },
                "confidence" => draft with { Confidence = Text(key, value) },
                "kle" => draft with { Kle = Text(key, value) },
                "replaced_by" => draft with { ReplacedBy = Text(key, value) },
                _ => Unknown(draft, key, value),
            };
        }

        return draft;
    }

    private ServiceDraft InForce(ServiceDraft draft, YamlNode node)
    {
        foreach (var (key, value) in Map("in_force", node))
        {
            draft = key switch
            {
                "from" => draft with { InForceFrom = Text(key, value) },
                "to" => draft with { InForceTo = Text(key, value) },
                "note" => draft with { InForceNote = Languages(key, value) },
                _ => Unknown(draft, key, value),
            };
        }

        return draft;
    }

    private TextDraft Languages(string name, YamlNode node)
    {
        var text = new TextDraft(null, null, null);
        foreach (var (key, value) in Map(name, node))
        {
            text = key switch
            {
                "da" => text with { Da = Text(key, value) },
                "nb" => text with { Nb = Text(key, value) },
                "en" => text with { En = Text(key, value) },
                _ => Unknown(text, key, value),
            };
        }

        return text;
    }

    private IdeaDraft Idea(string name, YamlNode node)
    {
        var idea = new IdeaDraft(null, null, null);
        foreach (var (key, value) in Map(name, node))
        {
            idea = key switch
            {
                "da" => idea with { Da = Text(key, value) },
                "nb" => idea with { Nb = Text(key, value) },
                "en" => idea with { En = Text(key, value) },
                "description" => idea with { Description = Languages(key, value) },
                _ => Unknown(idea, key, value),
            };
        }

        return idea;
    }

    private TermsDraft Terms(string name, YamlNode node)
    {
        var terms = TermsDraft.Empty;
        foreach (var (key, value) in Map(name, node))
        {
            terms = key switch
            {
                "da" => terms with { Da = Texts(key, value) },
                "nb" => terms with { Nb = Texts(key, value) },
                "en" => terms with { En = Texts(key, value) },
                _ => Unknown(terms, key, value),
            };
        }

        return terms;
    }

    private T Unknown<T>(T draft, string key, YamlNode node)
    {
        Refuse("unknown-key", Line(node), ("key", key));
        return draft;
    }

    private IEnumerable<(string Key, YamlNode Value)> Map(string name, YamlNode node)
    {
        if (node is YamlMappingNode map)
            return Entries(map);
        Refuse("wrong-kind", Line(node), ("key", name));
        return [];
    }

    /// <summary>The keys and values of a mapping. Anchors would let a file point into itself, so none is accepted.</summary>
    private IEnumerable<(string Key, YamlNode Value)> Entries(YamlMappingNode map)
    {
        foreach (var (key, value) in map.Children)
        {
            if (!value.Anchor.IsEmpty)
                Refuse("anchor", Line(value));
            else if (key is YamlScalarNode { Value: { } name })
                yield return (name, value);
            else
                Refuse("wrong-kind", Line(key), ("key", "?"));
        }
    }

    private IEnumerable<YamlNode> Items(string name, YamlNode node)
    {
        if (node is YamlSequenceNode list && list.Children.All(c => c.Anchor.IsEmpty))
            return list.Children;
        Refuse("wrong-kind", Line(node), ("key", name));
        return [];
    }

    private string[] Texts(string name, YamlNode node) => [.. Items(name, node).Select(i => Text(name, i)).OfType<string>()];

    /// <summary>A text. Unquoted numbers and dates are texts too; an empty value is none.</summary>
    private string? Text(string name, YamlNode node)
    {
        if (node is YamlScalarNode scalar)
            return string.IsNullOrEmpty(scalar.Value) || (scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null") ? null : scalar.Value;
        Refuse("wrong-kind", Line(node), ("key", name));
        return null;
    }
}
