using System.Collections;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.UseCases;
using VolunteerHub.App.UseCases.Board;
using VolunteerHub.App.UseCases.Decisions;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.People;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.App.UseCases.SignUps;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases;

/// <summary>
/// Every use case that an employee carries out looks at the role itself, before anything else: called past the pages, with no input in its
/// hands, it refuses whoever lacks the role. Some answer with nothing instead of a refusal: those are asked for what is there.
/// </summary>
public sealed class EveryUseCaseTests(EveryUseCaseTests.FilledApp filled) : IClassFixture<EveryUseCaseTests.FilledApp>
{
    public static TheoryData<string, string> OfEmployees => Named(Methods());

    public static TheoryData<string, string> WithoutRefusals => Named(Methods().Where(m => !Refuses(m)));

    [Theory]
    [MemberData(nameof(OfEmployees))]
    public async Task Every_use_case_of_employees_refuses_every_role_but_its_own(string type, string name)
    {
        var method = Methods().Single(m => m.DeclaringType!.FullName == type && m.Name == name);
        var allowed = AllowedTo(method);

        foreach (var role in Enum.GetValues<Role>().Where(r => !allowed.Contains(r)))
            AssertRefused(await CallAsync(method, role), method, role);
        AssertRefused(await CallAsync(method), method, null);
    }

    [Theory]
    [MemberData(nameof(WithoutRefusals))]
    public async Task What_others_are_answered_with_nothing_is_there_for_whoever_may(string type, string name)
    {
        var method = Methods().Single(m => m.DeclaringType!.FullName == type && m.Name == name);

        var answer = await CallAsync(method, [.. AllowedTo(method)]);

        Assert.True(!IsNothing(answer), $"{type}.{name} is empty for those who may as well: the test of roles could not see it answer. Put into the database what it asks for.");
    }

    /// <summary>Who may: coordinators, except that administrators give roles and duties and change the catalogue, reviewers decide reviews, every employee reads tasks and the catalogue, the report and the record have readers of their own, and managers write to the report.</summary>
    private static IReadOnlyList<Role> AllowedTo(MethodInfo method) => method.DeclaringType switch
    {
        { } t when t == typeof(DecideReview) || t == typeof(ReviewQueue) || t == typeof(TakeOverReview) => [Role.Reviewer],
        { } t when t == typeof(ListTasks) && method.Name == nameof(ListTasks.ActivitiesAsync) => [Role.Coordinator],
        { } t when t == typeof(ShowTask) || t == typeof(ListTasks) || t == typeof(ShowCatalogue) => Enum.GetValues<Role>(),
        { } t when t == typeof(ChooseRegister) || t == typeof(StateContactEmail) || t == typeof(ChooseGuardianDuty) || t == typeof(ChangeCatalogue) || t == typeof(ChooseReviewDuty) || t == typeof(ChooseRetention) => [Role.Administrator],
        { Namespace: "VolunteerHub.App.UseCases.Decisions" } => ShowRecord.Readers,
        { Namespace: "VolunteerHub.App.UseCases.Accounts" } => [Role.Administrator],
        { } t when t == typeof(CommentDependence) || t == typeof(EnterEmployeeHours) => [Role.Manager],
        { } t when t == typeof(AnswerShortDay) => [Role.Coordinator],
        { Namespace: "VolunteerHub.App.UseCases.Reporting" } => ReportCoverage.Readers,
        _ => [Role.Coordinator],
    };

    private static IEnumerable<MethodInfo> Methods() =>
        from type in typeof(IUseCase).Assembly.GetTypes()
        where type is { IsClass: true, IsAbstract: false } && typeof(IUseCase).IsAssignableFrom(type)
        from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where method.GetParameters().FirstOrDefault()?.ParameterType == typeof(Actor)
        orderby type.FullName, method.Name
        select method;

    private static TheoryData<string, string> Named(IEnumerable<MethodInfo> methods)
    {
        var data = new TheoryData<string, string>();
        foreach (var method in methods)
            data.Add(method.DeclaringType!.FullName!, method.Name);
        return data;
    }

    /// <summary>Whether it can say no, so that an answer is not taken for one.</summary>
    private static bool Refuses(MethodInfo method) => method.ReturnType.GenericTypeArguments is [var answer] && answer.GetProperty("Refusals") is not null;

    private async Task<object?> CallAsync(MethodInfo method, params Role[] roles)
    {
        await using var scope = filled.App.Services.CreateAsyncScope();
        var useCase = scope.ServiceProvider.GetRequiredService(method.DeclaringType!);
        var actor = filled.App.Database.Employee("Karin Holm", roles);
        var arguments = method.GetParameters().Select(p =>
            p.ParameterType == typeof(Actor) ? actor : filled.There.TryGetValue(p.ParameterType, out var there) ? there :
            p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null);
        var answer = method.Invoke(useCase, [.. arguments]);
        if (answer is not Task task)
            return answer;
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task);
    }

    private static void AssertRefused(object? result, MethodInfo method, Role? role)
    {
        if (result?.GetType().GetProperty("Refusals")?.GetValue(result) is IEnumerable<Refusal> refusals)
            Assert.Equal(["account.not-allowed"], refusals.Select(r => r.Code));
        else
            Assert.True(IsNothing(result), $"{method.DeclaringType!.Name}.{method.Name} answered {role?.ToString() ?? "somebody without a role"}.");
    }

    private static bool IsNothing(object? result) => result is null || (result is IEnumerable all && !all.Cast<object>().Any());

    /// <summary>The program with something to find in its database: an empty list of an empty database is no refusal.</summary>
    public sealed class FilledApp : IDisposable
    {
        public FilledApp()
        {
            var centre = new NatureCentre(App.Database, saturdays: 1);
            var (mette, waiting) = (centre.AddPerson("Mette Lund"), centre.AddWaitingTask("Tænd bål"));
            using var context = centre.Open();
            var duty = new ReviewDuty(centre.Municipality.Id);
            duty.Choose(null, null, null, leader: centre.Author.Account);
            context.Add(duty);
            context.SaveChanges();
            // Nobody came on the first Saturday.
            App.Database.Clock.Set(new DateTimeOffset(2027, 5, 2, 12, 0, 0, TimeSpan.Zero));
            There = new Dictionary<Type, object>
            {
                [typeof(string)] = mette.Name,
                [typeof(VolunteerTaskId)] = waiting.Id,
                [typeof(FrameAssessmentId)] = context.Assessments.Single(a => a.TaskId == waiting.Id).Id,
                [typeof(ShiftId)] = centre.Shifts[0].Id,
                [typeof(RosterBoard)] = new RosterBoard(new BoardFilter(), null!, new Period(centre.Shifts[0].Date, centre.Shifts[0].Date), centre.Shifts[0].Date, []),
                [typeof(AccountId)] = centre.Author.Account,
                [typeof(IReadOnlyCollection<ShiftId>)] = new[] { centre.Shifts[0].Id },
            };
        }

        public HubApp App { get; } = new();

        /// <summary>What is there, by the type under which a use case asks for it.</summary>
        public IReadOnlyDictionary<Type, object> There { get; }

        public void Dispose() => App.Dispose();
    }
}
