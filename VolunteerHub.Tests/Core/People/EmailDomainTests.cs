using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;

namespace VolunteerHub.Tests.Core.People;

/// <summary>A domain with a letter that only looks right is refused, for a letter to it reaches nobody.</summary>
public sealed class EmailDomainTests
{
    [Theory]
    [InlineData("mette@gm\u0430il.com", "\u0430", 3)] // Cyrillic a
    [InlineData("mette@\u0430pple.com", "\u0430", 1)]
    [InlineData("mette@g\u043E\u043Egle.com", "\u043E", 2)] // Cyrillic o
    [InlineData("mette@yah\u03BFo.com", "\u03BF", 4)] // Greek omicron
    [InlineData("mette@gma\u0131l.com", "\u0131", 4)] // i without its dot
    [InlineData("mette@\uFF47mail.com", "\uFF47", 1)] // g of full width
    [InlineData("mette@\uFF47\uFF4D.\uFF43\uFF4F\uFF4D", "\uFF47", 1)]
    [InlineData("mette@gm\u200Bail.com", "\u200B", 3)] // a space of no width
    [InlineData("mette@gma\u0323il.com", "\u1EA1", 3)] // a with a dot below
    [InlineData("mette@\u043F\u03BF.\u0440\u0444", "\u03BF", 2)] // Greek among Cyrillic
    public void A_sign_that_is_not_of_the_domains_script_is_named_with_its_place(string email, string sign, int number) =>
        Assert.Equal(Refusal.Of("people.email-strange-sign", ("sign", sign), ("number", number)), EmailDomain.WhyNot(email));

    [Theory]
    [InlineData("mette@example.com")]
    [InlineData("METTE@EXAMPLE-2.COM")]
    [InlineData("mette@rødgrød.dk")]
    [InlineData("mette@ÆBLEØEN-ÅLBORG.dk")]
    [InlineData("mette@a\u030Adalen.dk")] // å as some keyboards send it: a, and a ring
    [InlineData("mette@čáhci.no")]
    [InlineData("mette@müller.de")]
    [InlineData("mette@\u043F\u043E\u0447\u0442\u0430.\u0440\u0444")] // all of it Cyrillic
    [InlineData("m\u0430tte@example.com")] // what is before the @ is another rule's
    public void A_domain_in_one_script_is_right(string email) => Assert.Null(EmailDomain.WhyNot(email));

    [Fact]
    public void Half_a_sign_is_no_letter_and_no_crash() => Assert.NotNull(EmailDomain.WhyNot("mette@\uD83Dexample.com"));
}
