using VolunteerHub.App.Text;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Frame;

public sealed class CheckFrameTests : IDisposable
{
    private readonly FrameOffice _office = new();

    [Fact]
    public async Task What_is_the_municipalitys_own_choice_is_not_told_as_a_guess_though_no_words_point_to_it()
    {
        var check = new CheckFrame(_office.Catalogue, _office.Database.Clock);

        var told = (await check.RunAsync(
            _office.Municipality, "Op på stigen", "Du plukker æblerne fra en stige på fem meter, og drengene samler op under dig.", new FrameAnswers(), Language.Da)).Value;

        var screening = told.Draft.Screening;
        Assert.Equal(
            (FrameVerdict.NeedsReview, Tier.Discretionary, false),
            (screening.Verdict, FrameOffice.Shipped.Read().Find(screening.Services[0])!.Tier, NoticedWords.PointAt(screening.Findings, screening.Services[0])));
        Assert.DoesNotContain(new Words(Language.Da)["Frame.Explanation.NotNamed"], told.Reasons);
    }

    public void Dispose() => _office.Dispose();
}
