using System.Collections;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using VolunteerHub.App.UseCases;
using VolunteerHub.App.UseCases.Frame;
using VolunteerHub.App.UseCases.Reporting;
using VolunteerHub.Core.Common;
using VolunteerHub.Tests.Support;

namespace VolunteerHub.Tests.UseCases;

/// <summary>
/// Every use case that an employee carries out looks at the role itself, before anything else: called past the pages, with nothing in its
/// hands, it refuses whoever lacks the role.
/// </summary>
public sealed class EveryUseCaseTests(HubApp app) : IClassFixture<HubApp>
{
    public static TheoryData<string, string> OfEmployees
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var method in Methods())
                data.Add(method.DeclaringType!.FullName!, method.Name);
            return data;
        }
    }

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

    /// <summary>Who may: coordinators, except that administrators give roles and duties and change the catalogue, reviewers decide reviews, every employee reads tasks and the catalogue, the report has its own readers, and managers write to it.</summary>
    private static IReadOnlyList<Role> AllowedTo(MethodInfo method) => method.DeclaringType switch
    {
        { } t when t == typeof(DecideReview) || t == typeof(ReviewQueue) || t == typeof(TakeOverReview) => [Role.Reviewer],
        { } t when t == typeof(ShowTask) || t == typeof(ListTasks) || t == typeof(ShowCatalogue) => Enum.GetValues<Role>(),
        { } t when t == typeof(ChooseRegister) || t == typeof(ChangeCatalogue) || t == typeof(ChooseReviewDuty) => [Role.Administrator],
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

    private async Task<object?> CallAsync(MethodInfo method, params Role[] roles)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var useCase = scope.ServiceProvider.GetRequiredService(method.DeclaringType!);
        var actor = app.Database.Employee("Karin Holm", roles);
        var arguments = method.GetParameters().Select(p =>
            p.ParameterType == typeof(Actor) ? actor : p.ParameterType == typeof(string) ? "" :
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
            Assert.True(result is null || (result is IEnumerable all && !all.Cast<object>().Any()), $"{method.DeclaringType!.Name} answered {role?.ToString() ?? "somebody without a role"}.");
    }
}
