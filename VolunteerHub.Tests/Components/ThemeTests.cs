using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.Components;

/// <summary>Holds the theme to what somebody of 79 can read outdoors. Contrast as WCAG 2.2 reckons it.</summary>
public sealed partial class ThemeTests
{
    private static readonly string[] Grounds = ["ground", "surface", "surface-sunk", "surface-hover"];

    private static readonly string[] Tints = ["forest-soft", "amber-soft", "brick-soft", "fjord-soft"];

    private static readonly string Theme = Css("theme.css");

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Body_text_keeps_seven_to_one_on_every_ground(string theme)
    {
        var pairs = Pairs(["ink"], [.. Grounds, .. Tints]).Concat(Pairs(["ink-soft"], Grounds))
            .Concat([("on-forest", "forest"), ("on-forest", "forest-strong"), ("on-marked", "marked")]);
        Assert.Empty(Below(7, theme, pairs));
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Other_text_keeps_four_and_a_half_to_one(string theme)
    {
        var onTints = new[] { "forest", "amber", "brick", "fjord" }.Select(c => (c, $"{c}-soft"));
        var pairs = Pairs(["forest", "amber", "brick", "fjord"], Grounds).Concat(onTints).Concat(Pairs(["ink-soft"], Tints))
            .Concat([("surface", "amber"), ("surface", "brick"), ("surface", "fjord")]);
        Assert.Empty(Below(4.5, theme, pairs));
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Shapes_and_field_borders_keep_three_to_one(string theme)
    {
        var onTints = new[] { "amber", "brick", "fjord" }.Select(c => ($"{c}-shape", $"{c}-soft"));
        var pairs = Pairs(["line-strong", "amber-shape", "brick-shape", "fjord-shape", "moss"], Grounds).Concat(onTints);
        Assert.Empty(Below(3, theme, pairs));
    }

    [Fact]
    public void A_name_without_blanks_breaks_at_the_top_of_a_page_instead_of_widening_it() =>
        Assert.Matches(@"\n\.page-head \{[^}]*overflow-wrap: anywhere;", Css("site.css"));

    [Fact]
    public void The_way_back_from_what_was_done_lies_above_the_panel_that_covers_a_narrow_screen() =>
        Assert.True(LayerOf(@"\.undo-bar", "desk-parts.css") > LayerOf(@"\.shift-panel,\s+\.panel--sheet", "board.css"));

    [Fact]
    public void The_button_that_frees_kept_places_stands_below_their_line_where_it_begins_and_the_line_keeps_off_the_rule_above()
    {
        var board = Css("board.css");
        Assert.Contains("padding-block: var(--space-2)", RuleOf(".person-list li:has(> .free-seat)", board), StringComparison.Ordinal);
        Assert.Contains("flex-basis: 100%", RuleOf(".person-list .free-seat:has(+ .button)", board), StringComparison.Ordinal);
        Assert.Contains("margin-inline: calc(-1 * var(--space-4))", RuleOf(".person-list .free-seat + .button", board), StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_of_a_shift_goes_above_its_words_where_large_text_leaves_too_little_room_beside_them()
    {
        var site = Css("site.css");
        Assert.All([".shift-card", ".chosen__row"], row => Assert.Contains("flex-wrap: wrap", RuleOf(row, site), StringComparison.Ordinal));
        Assert.All([".shift-card__body", ".chosen__row > div"], words => Assert.Contains("min-width: 0", RuleOf(words, site), StringComparison.Ordinal));
    }

    [Fact]
    public void Labels_of_fields_side_by_side_begin_at_one_height_and_their_inputs_stand_on_one_line()
    {
        string[] rows = [RuleOf(".pair", Css("desk.css")), RuleOf("  .pair", Css("desk.css")), RuleOf(".need-numbers", Css("desk.css")), RuleOf(".wish-away", Css("wishes.css"))];
        Assert.All(rows, row => Assert.DoesNotContain("align-items", row, StringComparison.Ordinal));
        const string field = ":where(.pair, .need-numbers, .wish-away) > .field";
        Assert.Contains("flex-direction: column", RuleOf(field, Css("site.css")), StringComparison.Ordinal);
        Assert.Contains("flex: 1 0 auto", RuleOf($"{field} > :nth-last-child(2)", Css("site.css")), StringComparison.Ordinal);
    }

    [Fact]
    public void Everybody_to_choose_of_is_seen_without_a_scroll_inside_the_page() =>
        Assert.DoesNotMatch("max-height|overflow", RuleOf(".roster-who", Css("board.css")));

    [Fact]
    public void The_dark_theme_is_the_same_whether_the_device_or_the_reader_chose_it()
    {
        var byDevice = Colours(DarkByDevice().Match(Theme).Groups[1].Value);
        Assert.NotEmpty(byDevice);
        Assert.Equal(byDevice, Colours(DarkByReader().Match(Theme).Groups[1].Value));
    }

    [Theory]
    [InlineData("site.css")]
    [InlineData("desk.css")]
    [InlineData("desk-parts.css")]
    [InlineData("board.css")]
    [InlineData("frame.css")]
    [InlineData("reports.css")]
    [InlineData("wishes.css")]
    public void Only_the_theme_names_colours(string file) =>
        Assert.Empty(Colour().Matches(Css(file)).Select(m => m.Value));

    [Fact]
    public void A_trend_is_as_wide_as_its_page_and_a_wider_picture_shades_the_edge_beyond_which_it_goes_on()
    {
        var reports = Css("reports.css");
        Assert.DoesNotContain("min-width", RuleOf(".trend", reports), StringComparison.Ordinal);
        Assert.Contains("no-repeat local", RuleOf(".chart-scroll", reports), StringComparison.Ordinal);
    }

    [Fact]
    public void The_form_of_a_decision_goes_with_its_page_and_scrolls_by_no_bar_of_its_own()
    {
        var frame = Css("frame.css");
        Assert.DoesNotMatch(@"\.review-(panel|side)[^{}]*\{[^}]*(overflow|max-height)", frame);
        var side = RuleOf("  .review-side", frame);
        Assert.Contains("bottom:", side, StringComparison.Ordinal);
        Assert.DoesNotContain("top:", side, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_is_wider_than_its_page_shades_the_edge_beyond_which_it_goes_on() =>
        Assert.Contains("no-repeat local", RuleOf(".table-scroll", Css("desk-parts.css")), StringComparison.Ordinal);

    [Fact]
    public void A_page_for_paper_is_a_sheet_with_margins_on_the_screen_and_paper_keeps_its_own()
    {
        var screen = Css("print.css").Split("@media screen {")[1];
        Assert.Contains("width: min(100%, 210mm)", RuleOf("  body:has(> .print-page)", screen), StringComparison.Ordinal);
        Assert.Contains("padding: clamp(", RuleOf("  body:has(> .print-page)", screen), StringComparison.Ordinal);
        Assert.DoesNotContain("padding", RuleOf(".print-page > * + *", Css("print.css").Split("@media screen {")[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_beside_each_other_begin_at_the_same_height() =>
        Assert.Contains("align-content: start", RuleOf(".details__item", Css("site.css")), StringComparison.Ordinal);

    [Fact]
    public void On_paper_a_long_section_follows_at_once_a_picture_and_a_table_stay_whole_and_the_list_of_shifts_begins_a_page()
    {
        var reports = Css("reports.css");
        Assert.Contains("break-inside: auto", RuleOf("  .report--paper .chart-card--long", reports), StringComparison.Ordinal);
        Assert.Contains("break-inside: avoid", RuleOf("  .report--paper .chart-scroll", reports), StringComparison.Ordinal);
        Assert.Contains("break-inside: avoid", RuleOf("  .report--paper .table--coverage", reports), StringComparison.Ordinal);
        Assert.Contains("break-before: page", RuleOf("  .report--paper .table--shifts", reports), StringComparison.Ordinal);
    }

    [Fact]
    public void All_styles_of_a_phone_page_stay_below_twelve_kilobytes_compressed()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            foreach (var file in new[] { "theme.css", "site.css", "print.css" })
                gzip.Write(System.Text.Encoding.UTF8.GetBytes(Css(file)));
        }

        Assert.InRange(packed.Length, 1, 12 * 1024);
    }

    private static int LayerOf(string selector, string file) =>
        int.Parse(Regex.Match(Css(file), $@"{selector} \{{[^}}]*z-index: (\d+);").Groups[1].Value, CultureInfo.InvariantCulture);

    private static string Css(string file) =>
        File.ReadAllText(Path.Combine(SourceTree.Root, "VolunteerHub.App", "wwwroot", "css", file));

    /// <summary>The last rule of a selector that stands alone.</summary>
    private static string RuleOf(string selector, string css)
    {
        var from = css.LastIndexOf($"\n{selector} {{", StringComparison.Ordinal);
        return css[from..css.IndexOf('}', from)];
    }

    private static IEnumerable<(string Text, string Ground)> Pairs(string[] texts, string[] grounds) =>
        texts.SelectMany(t => grounds.Select(g => (t, g)));

    private static List<string> Below(double least, string theme, IEnumerable<(string Text, string Ground)> pairs)
    {
        var colours = Colours((theme == "light" ? Light() : DarkByReader()).Match(Theme).Groups[1].Value);
        return
        [
            .. pairs.Select(p => (Pair: p, Ratio: Ratio(colours[p.Text], colours[p.Ground])))
                .Where(p => p.Ratio < least)
                .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Pair.Text} on {p.Pair.Ground}: {p.Ratio:0.00}")),
        ];
    }

    private static Dictionary<string, string> Colours(string block) =>
        Declaration().Matches(block).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);

    private static double Ratio(string a, string b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var parts = Enumerable.Range(0, 3)
            .Select(i => int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))
            .ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@"^:root \{(.*?)^\}", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Light();

    [GeneratedRegex(@"prefers-color-scheme: dark\) \{\s*:root:not\(\[data-theme=""light""\]\) \{(.*?)\}", RegexOptions.Singleline)]
    private static partial Regex DarkByDevice();

    [GeneratedRegex(@"^:root\[data-theme=""dark""\] \{(.*?)\}", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex DarkByReader();

    [GeneratedRegex(@"--([a-z0-9-]+):\s*(#[0-9a-f]{6});")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(|\boklch\(")]
    private static partial Regex Colour();
}
