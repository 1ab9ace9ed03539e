using VolunteerHub.Core.Frame;

namespace VolunteerHub.Tests.Core.Frame;

/// <summary>How laws and their sections are cited: in lists, drop-downs, explanations and on paper.</summary>
public class ShortCitationTests
{
    [Theory]
    [InlineData("Ældreloven (lov nr. 1651 af 30/12/2024)", "§ 10", "Ældreloven § 10")]
    [InlineData("Barnets lov (LBK nr. 282 af 17/03/2025)", "§§ 18-20 og kap. 14", "Barnets lov §§ 18-20 og kap. 14")]
    [InlineData("Lov om social service (serviceloven)", "§ 3, stk. 5", "Serviceloven § 3, stk. 5")]
    [InlineData("Friluftsloven", "-", "Friluftsloven")]
    public void An_act_is_cited_by_its_short_name_with_its_section(string law, string section, string cited) =>
        Assert.Equal(cited, StatutoryService.Cite(law, section));

    [Theory]
    [InlineData(
        "Lov om kommunale helse- og omsorgstjenester m.m. (helse- og omsorgstjenesteloven); pasient- og brukerrettighetsloven",
        "helse- og omsorgstjenesteloven § 3-1, § 3-2 nr. 6 a; pasient- og brukerrettighetsloven § 2-1 a",
        "Helse- og omsorgstjenesteloven § 3-1, § 3-2 nr. 6 a; pasient- og brukerrettighetsloven § 2-1 a")]
    [InlineData("Kommunalfuldmagten; vejloven", "vejloven § 62", "Kommunalfuldmagten; vejloven § 62")]
    [InlineData("Lov om miljøbeskyttelse (miljøbeskyttelsesloven); affaldsbekendtgørelsen", "§ 45", "Miljøbeskyttelsesloven § 45; affaldsbekendtgørelsen")]
    [InlineData("Pasloven; CPR-loven", "-", "Pasloven; CPR-loven")]
    public void Each_of_several_acts_is_named_once_in_front_of_its_own_sections(string law, string section, string cited) =>
        Assert.Equal(cited, StatutoryService.Cite(law, section));

    [Theory]
    [InlineData("Serviceloven", "§ 79; § 83", "Serviceloven § 79; § 83")]
    [InlineData("Serviceloven; ældreloven", "ældreloven § 16; § 17", "Serviceloven; ældreloven § 16; § 17")]
    public void A_section_that_names_no_act_goes_on_with_the_act_before_it(string law, string section, string cited) =>
        Assert.Equal(cited, StatutoryService.Cite(law, section));
}
