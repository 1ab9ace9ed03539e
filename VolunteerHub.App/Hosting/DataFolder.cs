namespace VolunteerHub.App.Hosting;

/// <summary>
/// Where the program keeps what it writes: the folder of the database file, with the mails that no server was configured for and the
/// keys that protect cookies beside it. One folder to back up, to mount and to protect.
/// </summary>
/// <param name="Database">The database file.</param>
/// <param name="Mail">The pickup folder.</param>
/// <param name="Keys">The folder of keys.</param>
public sealed record DataFolder(string Database, string Mail, string Keys)
{
    /// <summary>The setting with the path of the database file; relative to the folder in which the program is started.</summary>
    public const string DatabaseSetting = "Database:Path";

    /// <summary>Where the database is without a setting.</summary>
    public const string DefaultDatabase = "data/volunteerhub.db";

    /// <summary>The folder that the settings name.</summary>
    public static DataFolder Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var database = Path.GetFullPath(configuration[DatabaseSetting] is { Length: > 0 } path ? path : DefaultDatabase);
        var folder = Path.GetDirectoryName(database)!;
        return new DataFolder(
            database,
            configuration["Mail:Folder"] is { Length: > 0 } mail ? Path.GetFullPath(mail) : Path.Combine(folder, "mail"),
            Path.Combine(folder, "keys"));
    }

    /// <summary>The folder that a program under construction will use.</summary>
    public static DataFolder Of(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return Of(builder.Configuration);
    }
}
