namespace VolunteerHub.App.UseCases;

/// <summary>
/// Marks a use case: one thing somebody does, in one file, with its input, its checks and its handling. Every class with this mark
/// is available to pages by its own type.
/// </summary>
public interface IUseCase;

/// <summary>Makes the use cases available.</summary>
public static class UseCaseRegistration
{
    /// <summary>Adds every use case of the program.</summary>
    public static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        foreach (var type in typeof(IUseCase).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IUseCase).IsAssignableFrom(t)))
            services.AddTransient(type);
        return services;
    }
}
