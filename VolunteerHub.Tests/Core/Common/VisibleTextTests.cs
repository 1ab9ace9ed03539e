using VolunteerHub.Core.Common;

namespace VolunteerHub.Tests.Core.Common;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("  Naturcentret \r\n i  Randers ", "Naturcentret i Randers")]
    [InlineData("\u202Egpj.exe\u202C", "gpj.exe")]
    [InlineData("\u2066\u061CLørdag\u2069", "Lørdag")]
    [InlineData("a\u0000b", "a b")]
    [InlineData("\u200B\u200D\uFEFF", "")]
    [InlineData("👩‍👩‍👧 🦔", "👩‍👩‍👧 🦔")]
    [InlineData(null, "")]
    public void A_line_is_what_a_reader_sees(string? typed, string line) => Assert.Equal(line, VisibleText.Line(typed));

    [Theory]
    [InlineData(" Luk op.\r\nSig goddag. ", "Luk op.\nSig goddag.")]
    [InlineData("Luk \u202Eop\u0007", "Luk op")]
    [InlineData("\u200B\n\u200B", "")]
    public void Lines_stay_lines(string typed, string lines) => Assert.Equal(lines, VisibleText.Lines(typed));
}
