using VolunteerHub.App.UseCases.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Scheduling;

/// <summary>What volunteers read of an activity asks for nothing that is the employees' work.</summary>
public sealed class SaveActivityTests() : AtTheDesk(saturdays: 0)
{
    private const string Bath = "Vi hjælper beboerne i bad og giver dem deres medicin.";

    [Fact]
    public async Task A_description_of_the_employees_work_is_refused_with_the_words_and_the_activity_stays_as_it_was()
    {
        var refusal = Assert.Single((await _desk.SaveActivity.RunAsync(
            _centre.Author, new ActivityInput(_centre.Activity.Id, _centre.Place.Id, "Åbent lørdag", Bath))).Refusals);

        Assert.Equal(("Description", "frame.text-employees-work", "i bad, medicin"), (refusal.Field, refusal.Code, refusal.Values["words"]));
        await using var context = _centre.Open();
        Assert.Equal((_centre.Activity.Name, _centre.Activity.Description), (context.Activities.Single().Name, context.Activities.Single().Description));
    }

    [Fact]
    public async Task A_name_of_the_employees_work_is_refused_for_a_new_activity_and_one_of_what_is_open_is_not()
    {
        var named = await _desk.SaveActivity.RunAsync(_centre.Author, new ActivityInput(null, _centre.Place.Id, "Hjælp til bad og medicin", ""));
        var open = await _desk.SaveActivity.RunAsync(
            _centre.Author, new ActivityInput(null, _centre.Place.Id, "Kaffe og sang på plejehjemmet", "Vi synger sammen, og personalet klarer medicinen."));

        Assert.Equal(["Name: frame.text-employees-work"], Desk.Told(named));
        Assert.Empty(open.Refusals);
    }
}
