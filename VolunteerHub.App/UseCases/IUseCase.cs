namespace VolunteerHub.App.UseCases;

/// <summary>
/// Marks a use case: one thing somebody does, in one file, with its input, its checks and its handling. Every class with this mark
/// is available to pages by its own type.
/// </summary>
public interface IUseCase;

/// <summary>Marks who writes a feature's letters into the outbox, for the use cases that have something to tell.</summary>
public interface ILetters;

/// <summary>Makes the use cases and their letter writers available.</summary>
public static class UseCaseRegistration
{
    /// <summary>Adds every use case of the program and every writer of letters.</summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        foreach (var type in typeof(IUseCase).Assembly.GetTypes().Where(IsOurs))
            services.AddTransient(type);
        return services;
    }

    private static bool IsOurs(Type type) =>
        type is { IsClass: true, IsAbstract: false } && (typeof(IUseCase).IsAssignableFrom(type) || typeof(ILetters).IsAssignableFrom(type));
}
