namespace VolunteerHub.Core.Common;

/// <summary>What an employee may do in one municipality. A volunteer needs no role.</summary>
public enum Role
{
    /// <summary>Makes places, tasks, seasons and shifts, and runs the roster board.</summary>
    Coordinator,

    /// <summary>Decides tasks that the frame sends to review; never their own.</summary>
    Reviewer,

    /// <summary>Reads coverage, dependence and hours.</summary>
    Manager,

    /// <summary>Gives roles and looks after the municipality's settings.</summary>
    Administrator,
}

/// <summary>Who is acting, in which municipality and with which roles. Use cases check it; pages only hide what it cannot do.</summary>
/// <param name="Account">Who.</param>
/// <param name="Name">The name that the record shows.</param>
/// <param name="Municipality">In which municipality.</param>
/// <param name="Roles">With which roles there.</param>
public sealed record Actor(AccountId Account, string Name, MunicipalityId Municipality, IReadOnlySet<Role> Roles)
{
    /// <summary>The refusal when none of the roles is held, or null.</summary>
    public Refusal? Lacks(params ReadOnlySpan<Role> anyOf)
    {
        foreach (var role in anyOf)
        {
            if (Roles.Contains(role))
                return null;
        }

        return Refusal.Of("account.not-allowed");
    }
}
