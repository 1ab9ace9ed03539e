using System.Text;
using VolunteerHub.App.UseCases.Decisions;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases.Decisions;

public sealed class ExportRecordTests : IDisposable
{
    private readonly RecordDesk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_decision_is_a_row_in_the_reader_s_language_with_the_separator_of_their_spreadsheet()
    {
        var centre = new NatureCentre(_desk.Database, saturdays: 1);
        _desk.ClockIs(5, 1, 6, 5);
        _desk.Write(_desk.Karin, "scheduling.cancelled", centre.Shifts[0].Id.Value, "Der er varslet storm.");

        Assert.Equal(
            "Dato;Tid;Hvem;Om;Hvad;Hvilken;Mere;Begrundelse;Nummer\r\n"
            + "2027-05-01;08:05;Karin Holm;Steder, sæsoner og vagter;Aflyste en vagt;Lørdagsåbent, 1. maj 2027, kl. 10.00–14.00;;Der er varslet storm.;1\r\n",
            await TextAsync(Language.Da));
        Assert.Contains(";Avlyste en vakt;", await TextAsync(Language.Nb), StringComparison.Ordinal);
        Assert.StartsWith("Date,Time,Who,Kind,What,About,More,Reason,Number\r\n2027-05-01,08:05,Karin Holm,", await TextAsync(Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_says_that_it_is_utf8_and_whose_it_is()
    {
        var file = (await _desk.Export.RunAsync(_desk.Manager, new RecordInput(), Language.Da)).Value;

        Assert.Equal(Encoding.UTF8.GetPreamble(), file.Content.Take(3));
        Assert.Equal("beslutninger-randers.csv", file.Name);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+45 er nummeret")]
    [InlineData("-2 grader")]
    [InlineData("@SUM(A1)")]
    public async Task A_reason_that_a_spreadsheet_would_reckon_is_made_harmless(string reason)
    {
        _desk.Write(_desk.Karin, "scheduling.cancelled", because: reason);

        Assert.Contains($";\"'{reason}\";", await TextAsync(Language.Da), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_holds_every_page_of_what_is_looked_for_and_each_decision_once()
    {
        _desk.Write([.. Enumerable.Range(1, 1003).Select(i => (i % 2 == 0 ? _desk.Karin : _desk.Bente, "scheduling.put-back", Guid.NewGuid(), ""))]);

        Assert.Equal(Enumerable.Range(1, 1003).Reverse(), await NumbersAsync(new RecordInput(Page: "3")));
        Assert.Equal(501, (await NumbersAsync(new RecordInput(By: _desk.Karin.Account.Value.ToString()))).Count);
    }

    [Fact]
    public async Task Of_more_than_a_file_holds_it_has_the_newest()
    {
        const int Written = ExportRecord.MostRows + 2;
        _desk.Write([.. Enumerable.Range(1, Written).Select(_ => (_desk.Karin, "scheduling.put-back", Guid.Empty, ""))]);

        var numbers = await NumbersAsync(new RecordInput());

        Assert.Equal((ExportRecord.MostRows, Written, 3), (numbers.Count, numbers[0], numbers[^1]));
    }

    [Fact]
    public async Task It_names_no_volunteer_whoever_takes_it_along()
    {
        var centre = new NatureCentre(_desk.Database, saturdays: 1);
        _desk.Write(_desk.Karin, "people.corrected", centre.AddPerson("Mette Lund").Id.Value);
        var both = _desk.Database.Employee("Anna Bech", Role.Manager, Role.Coordinator);

        var text = await TextAsync(Language.Da, both);

        Assert.Contains(";Rettede oplysninger om en frivillig;en frivillig;", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mette", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_looked_for_gives_no_file()
    {
        Assert.Equal(["From: reporting.date-unreadable"], Desk.Told(await _desk.Export.RunAsync(_desk.Manager, new RecordInput(From: "i går"), Language.Da)));
        Assert.Equal(
            ["By: decisions.who-unknown"], Desk.Told(await _desk.Export.RunAsync(_desk.Manager, new RecordInput(By: Guid.NewGuid().ToString()), Language.Da)));
    }

    private async Task<List<int>> NumbersAsync(RecordInput input) =>
        [.. (await TextAsync(Language.Da, input: input)).TrimEnd().Split("\r\n").Skip(1).Select(row => int.Parse(row.Split(';')[^1], System.Globalization.CultureInfo.InvariantCulture))];

    private async Task<string> TextAsync(Language language, Actor? reader = null, RecordInput? input = null) =>
        Encoding.UTF8.GetString((await _desk.Export.RunAsync(reader ?? _desk.Manager, input ?? new RecordInput(), language)).Value.Content).TrimStart('\uFEFF');
}
