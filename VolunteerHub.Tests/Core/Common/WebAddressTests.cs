using VolunteerHub.Core.Common;

namespace VolunteerHub.Tests.Core.Common;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("Vind på evil.com/x")]
    [InlineData("evil.com")]
    [InlineData("Evil.Com")]
    [InlineData("EVIL.COM")]
    [InlineData("prize-24.example.shop")]
    [InlineData("Se (evil.dk)")]
    [InlineData("Mette,evil.dk")]
    [InlineData("1.evil.dk")]
    [InlineData("rødgrød.dk")]
    [InlineData("evil.xn--p1ai")]
    [InlineData("evil\u3002com")]
    [InlineData("t.co")]
    [InlineData("X.Com")]
    [InlineData("g.gle/abc")]
    [InlineData("4.evil:8080")]
    [InlineData("mette@example")]
    [InlineData("ftp://10.0.0.1")]
    [InlineData("WWW.prize")]
    public void What_mail_programs_make_a_link_of_is_found(string name) => Assert.True(WebAddress.IsIn(name));

    [Theory]
    [InlineData("Anna-Marie")]
    [InlineData("J. P. Holm")]
    [InlineData("J.P. Holm")]
    [InlineData("H.C.Andersen")]
    [InlineData("P.Holm")]
    [InlineData("Hr. Møller")]
    [InlineData("Ole jr.")]
    [InlineData("Ole jr., Randers")]
    [InlineData("P.B.")]
    [InlineData("Støtteforeningen a.m.b.a.")]
    [InlineData("Venner A/S c/o Holm")]
    [InlineData("Hornslet IF 2.hold")]
    [InlineData("Spejderne m.fl.")]
    [InlineData("Kor 2.0")]
    [InlineData("Åse Ødegård: Tunets venner?")]
    [InlineData("")]
    public void A_name_is_none(string name) => Assert.False(WebAddress.IsIn(name));
}
