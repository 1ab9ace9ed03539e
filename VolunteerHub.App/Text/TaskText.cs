namespace VolunteerHub.App.Text;

/// <summary>What one says yes to, named before the yes.</summary>
public static class TaskText
{
    /// <summary>The task; of several, where one of them is meant and nobody has said which, all.</summary>
    public static string OfTasks(this IWords words, IReadOnlyList<string> tasks) => tasks.Count == 1
        ? words.Format("SignUps.Task", ("task", tasks[0]))
        : words.Format("SignUps.AnyTask", ("tasks", string.Join(", ", tasks)));
}
