namespace VolunteerHub.Core.Frame;

/// <summary>What a word or turn of phrase tells of a task, whatever service it is.</summary>
internal enum Cue
{
    /// <summary>Awarded by decision.</summary>
    Award,

    /// <summary>Stands in for employees.</summary>
    Substitution,

    /// <summary>Counted in a number of staff.</summary>
    Norm,

    /// <summary>Employees are there, or have the responsibility; the volunteer is extra.</summary>
    StaffPresent,

    /// <summary>The text itself is in doubt.</summary>
    Doubt,

    /// <summary>The text says nothing of what is done.</summary>
    Vague,

    /// <summary>Alone with children or vulnerable people.</summary>
    Alone,

    /// <summary>Driving, machines, fire, keys, money.</summary>
    Safety,

    /// <summary>Somebody in particular, or a group, who is helped.</summary>
    Recipient,

    /// <summary>An employee or relative, as the one who does something.</summary>
    Other,

    /// <summary>What an employee does with a task: takes care of it, is responsible for it.</summary>
    TakesCare,

    /// <summary>The volunteer, as the one who does something.</summary>
    Volunteer,

    /// <summary>No, not, without.</summary>
    Negation,

    /// <summary>Cannot, need not: "not" that tells of a person and not of the task.</summary>
    Inability,

    /// <summary>Company, food, culture and play that need no particular catalogue entry.</summary>
    Open,

    /// <summary>One person, or those of a group, spoken of: somebody is helped.</summary>
    Person,

    /// <summary>So many hours, every day: what a service is measured in.</summary>
    Regular,

    /// <summary>Writing down, ticking off, filling in.</summary>
    Record,

    /// <summary>An association's own, everybody's own, open to all.</summary>
    Own,

    /// <summary>Theatre, museum, animals, plants, play: alarming words mean something else there.</summary>
    Harmless,

    /// <summary>"Just", "only": what makes a task sound smaller than it is.</summary>
    Minimising,

    /// <summary>Employees who look in, are down the hall or can be rung: near, but it is the volunteer who does it.</summary>
    StaffNear,

    /// <summary>What somebody needs, shall have or has got coming.</summary>
    Need,

    /// <summary>Public power: deciding, controlling, registering about people.</summary>
    Power,

    /// <summary>Money that was awarded, which is no award of a service.</summary>
    Grant,
}
