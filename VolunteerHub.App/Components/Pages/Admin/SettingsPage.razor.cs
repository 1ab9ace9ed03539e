using Microsoft.AspNetCore.Components;
using VolunteerHub.App.UseCases.Accounts;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Components.Pages.Admin;

/// <summary>Who works at the municipality's desk and what they may do, and what the municipality is set to.</summary>
public partial class SettingsPage
{
    private readonly HashSet<Role> _roles = [];
    private List<StaffForm> _people = [];
    private bool _showsReviewers;
    private string? _catalogue;
    private string _name = "";
    private string _email = "";

    [Inject]
    private ListEmployees ListEmployees { get; set; } = null!;

    [Inject]
    private GiveRoles GiveRoles { get; set; } = null!;

    [Inject]
    private AddEmployee AddEmployee { get; set; } = null!;

    [Inject]
    private ChooseRegister ChooseRegister { get; set; } = null!;

    [Inject]
    private ChooseReviewDuty ChooseReviewDuty { get; set; } = null!;

    [Inject]
    private ShowCatalogue ShowCatalogue { get; set; } = null!;

    /// <inheritdoc />
    protected override IReadOnlyList<Role> Needs => [Role.Administrator];

    private string LanguageNames => string.Join(", ", Municipality.Languages.Select(language => Words[$"Account.Language.{language}"]));

    /// <inheritdoc />
    protected override async Task<bool> LoadAsync()
    {
        _catalogue = await ShowCatalogue.LabelAsync(Actor);
        _people = [.. (await ListEmployees.RunAsync(Actor)).Value.Select(e => new StaffForm(e))];
        _showsReviewers = (await ChooseRegister.ShowsReviewersAsync(Actor)).Value;
        return true;
    }

    private void Choose(Role role, bool has) => _ = has ? _roles.Add(role) : _roles.Remove(role);

    private async Task SaveAsync(StaffForm person)
    {
        var before = person.Employee.Roles;
        var duties = (await ChooseReviewDuty.ShowAsync(Actor)).Value;
        var outcome = await GiveRoles.RunAsync(Actor, new RolesInput(person.Employee.Id, person.Roles, before));
        if (!outcome.IsSuccess)
        {
            Show(outcome);
            await ShowRolesOfAsync(outcome.Refusals);
            return;
        }

        if (person.Employee.Id == Actor.Account && !before.All(person.Roles.Contains))
        {
            Navigation.Refresh(forceReload: true); // Signed out by what was just saved; signing in leads back to what is left.
            return;
        }

        var vacated = ChooseReviewDuty.Vacated(duties, (await ChooseReviewDuty.ShowAsync(Actor)).Value);
        Show(outcome, saved => vacated.Count > 0 ? $"{SavedText(saved)} {VacatedText(vacated)}" : SavedText(saved));
        Replace(outcome.Value);
    }

    private async Task SaveRegisterAsync() => Show(
        await ChooseRegister.RunAsync(Actor, _showsReviewers), shown => Words[shown ? "Register.Settings.Shown" : "Register.Settings.Hidden"]);

    private async Task AddAsync()
    {
        // The second press of a double click meets the form that the first has emptied.
        if (Said is not null && _name.Length + _email.Length + _roles.Count == 0)
            return;
        var outcome = await AddEmployee.RunAsync(Actor, new EmployeeInput(_name, _email, _roles.ToHashSet()));
        if (!Show(outcome, added => Words.Format("Account.Settings.Added", ("name", added.Name), ("email", added.Email))))
            return;
        (_name, _email) = ("", "");
        _roles.Clear();
        _people.Add(new StaffForm(outcome.Value));
    }

    /// <summary>Where a colleague gave other roles meanwhile, the page shows those. What is chosen, but not saved, of others stays.</summary>
    private async Task ShowRolesOfAsync(IReadOnlyList<Refusal> refusals)
    {
        if (refusals.All(r => r.Code is not ("account.roles-changed" or "account.employee-not-found")))
            return;
        var chosen = _people.Where(p => p.IsChanged).ToDictionary(p => p.Employee.Id);
        _people = [.. (await ListEmployees.RunAsync(Actor)).Value.Select(now =>
            chosen.GetValueOrDefault(now.Id) is { } kept && kept.Employee.Roles.SetEquals(now.Roles) ? kept : new StaffForm(now))];
    }

    /// <summary>Shows what was saved of one person and keeps what is chosen, but not saved, of the others.</summary>
    private void Replace(Employee saved)
    {
        var at = _people.FindIndex(p => p.Employee.Id == saved.Id);
        if (saved.Roles.Count == 0)
            _people.RemoveAt(at);
        else
            _people[at] = new StaffForm(saved);
    }

    private string SavedText(Employee saved) => saved.Roles.Count == 0
        ? Words.Format("Account.Settings.Ended", ("name", saved.Name))
        : Words.Format("Account.Settings.Saved", ("name", saved.Name));

    private string VacatedText(IEnumerable<string> duties) =>
        Words.Format("Account.Settings.Vacated", ("duties", string.Join(", ", duties.Select(d => Words[$"FrameDesk.Duty.{d}"]))));

    /// <summary>An employee with the roles that are chosen on the screen.</summary>
    private sealed class StaffForm(Employee employee)
    {
        public Employee Employee => employee;

        public HashSet<Role> Roles { get; } = [.. employee.Roles];

        public bool IsChanged => !Roles.SetEquals(employee.Roles);

        public void Choose(Role role, bool has) => _ = has ? Roles.Add(role) : Roles.Remove(role);

        public void Undo()
        {
            Roles.Clear();
            Roles.UnionWith(employee.Roles);
        }
    }
}
