using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using VolunteerHub.App.Data.Accounts;
using VolunteerHub.App.Data.Common;
using VolunteerHub.App.Data.Frame;
using VolunteerHub.App.Data.Messages;
using VolunteerHub.App.Data.SignUps;
using VolunteerHub.Core.Attendance;
using VolunteerHub.Core.Common;
using VolunteerHub.Core.Frame;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Proposals;
using VolunteerHub.Core.Reporting;
using VolunteerHub.Core.Scheduling;
using VolunteerHub.Core.SignUps;
using VolunteerHub.Core.Wishes;

namespace VolunteerHub.App.Data;

/// <summary>
/// The database as one municipality sees it. Every query is confined to <see cref="Tenant"/>, and saving a row of another
/// municipality is refused, so that no use case can forget it. Without a tenant the filtered tables are empty.
/// </summary>
public sealed class HubDbContext
    : IdentityDbContext<Account, IdentityRole<Guid>, Guid, IdentityUserClaim<Guid>, RoleGrant, IdentityUserLogin<Guid>, IdentityRoleClaim<Guid>, IdentityUserToken<Guid>>
{
    /// <summary>The filter of each municipality's rows.</summary>
    private const string OwnMunicipality = nameof(OwnMunicipality);

    /// <summary>The filter that leaves out who is deleted.</summary>
    private const string StillHere = nameof(StillHere);

    /// <summary>Opens the database for one municipality, or for none.</summary>
    public HubDbContext(DbContextOptions<HubDbContext> options, MunicipalityId? tenant = null)
        : base(options) => Tenant = tenant;

    /// <summary>The municipality that this context is confined to.</summary>
    public MunicipalityId? Tenant { get; }

    /// <summary>All municipalities of the installation; the one table that every visitor may read.</summary>
    public DbSet<Municipality> Municipalities => Set<Municipality>();

    /// <summary>Volunteers; without those who are deleted, of whom no list, no letter and no search may make anything.</summary>
    public DbSet<Person> People => Set<Person>();

    /// <summary>Volunteers with those who are deleted and have no name any more: for who was on a shift.</summary>
    public IQueryable<Person> PeopleEver => People.IgnoreQueryFilters([StillHere]);

    /// <summary>Skills that seats may ask for.</summary>
    public DbSet<Skill> Skills => Set<Skill>();

    /// <summary>What is noted of volunteers for the sake of the rule by which those who have long been away are deleted.</summary>
    public DbSet<PersonRetention> PersonRetentions => Set<PersonRetention>();

    /// <summary>After how many years the municipality deletes volunteers.</summary>
    public DbSet<RetentionSettings> RetentionSettings => Set<RetentionSettings>();

    /// <summary>Places.</summary>
    public DbSet<Place> Places => Set<Place>();

    /// <summary>Activities.</summary>
    public DbSet<Activity> Activities => Set<Activity>();

    /// <summary>Tasks.</summary>
    public DbSet<VolunteerTask> Tasks => Set<VolunteerTask>();

    /// <summary>Seasons.</summary>
    public DbSet<Season> Seasons => Set<Season>();

    /// <summary>Patterns.</summary>
    public DbSet<ShiftPattern> Patterns => Set<ShiftPattern>();

    /// <summary>Shifts, with their needs and seats.</summary>
    public DbSet<Shift> Shifts => Set<Shift>();

    /// <summary>What shifts need people for.</summary>
    public DbSet<Need> Needs => Set<Need>();

    /// <summary>Seats of needs.</summary>
    public DbSet<Seat> Seats => Set<Seat>();

    /// <summary>Sign-ups.</summary>
    public DbSet<SignUp> SignUps => Set<SignUp>();

    /// <summary>What each municipality has chosen to ask of whoever signs up.</summary>
    public DbSet<SignUpSettings> SignUpSettings => Set<SignUpSettings>();

    /// <summary>Seats that associations keep.</summary>
    public DbSet<SeatBlock> SeatBlocks => Set<SeatBlock>();

    /// <summary>What volunteers wish of seasons.</summary>
    public DbSet<SeasonWishes> Wishes => Set<SeasonWishes>();

    /// <summary>Whom a proposal asks to which shifts, and what they said.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>What shifts gave.</summary>
    public DbSet<ShiftReport> ShiftReports => Set<ShiftReport>();

    /// <summary>What happened on days with too few volunteers.</summary>
    public DbSet<ShortDay> ShortDays => Set<ShortDay>();

    /// <summary>Employees' hours at places, as managers entered them.</summary>
    public DbSet<EmployeeHours> EmployeeHours => Set<EmployeeHours>();

    /// <summary>Hours that places had before they got others.</summary>
    public DbSet<FormerHours> FormerHours => Set<FormerHours>();

    /// <summary>Leaders' comments on how a place stands; never rewritten.</summary>
    public DbSet<DependenceComment> DependenceComments => Set<DependenceComment>();

    /// <summary>Judgements of tasks; never rewritten.</summary>
    public DbSet<FrameAssessment> Assessments => Set<FrameAssessment>();

    /// <summary>Reviewers' decisions; never rewritten.</summary>
    public DbSet<FrameReview> Reviews => Set<FrameReview>();

    /// <summary>Approvals.</summary>
    public DbSet<FrameApproval> Approvals => Set<FrameApproval>();

    /// <summary>What each municipality has chosen for its register of judged tasks.</summary>
    public DbSet<RegisterSettings> RegisterSettings => Set<RegisterSettings>();

    /// <summary>Versions of the catalogue's files that were ever in use; the same for all municipalities and never rewritten.</summary>
    public DbSet<CatalogueEdition> CatalogueEditions => Set<CatalogueEdition>();

    /// <summary>What the municipality took into use and changed of the catalogue; never rewritten.</summary>
    public DbSet<CatalogueStep> CatalogueSteps => Set<CatalogueStep>();

    /// <summary>Who has the duty of reviewing.</summary>
    public DbSet<ReviewDuty> ReviewDuties => Set<ReviewDuty>();

    /// <summary>Assessments in the hands of a named reviewer.</summary>
    public DbSet<FrameCase> Cases => Set<FrameCase>();

    /// <summary>Decisions that a coordinator disagrees with; never rewritten.</summary>
    public DbSet<FrameDisagreement> Disagreements => Set<FrameDisagreement>();

    /// <summary>Reminders of reviews and approvals that have been sent.</summary>
    public DbSet<FrameReminder> Reminders => Set<FrameReminder>();

    /// <summary>Letters about coming shifts that were sent by themselves.</summary>
    public DbSet<ShiftReminder> ShiftReminders => Set<ShiftReminder>();

    /// <summary>Who decided what, when and why; never rewritten.</summary>
    public DbSet<DecisionRecord> Decisions => Set<DecisionRecord>();

    /// <summary>Messages on their way out.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>Mailed links that have not been used or have run out.</summary>
    public DbSet<MailedLink> MailedLinks => Set<MailedLink>();

    /// <summary>What the database says of itself: one row at most.</summary>
    public DbSet<Installation> Installation => Set<Installation>();

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseOtherMunicipalities();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc />
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseOtherMunicipalities();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        foreach (var id in TypedIds.All)
            configurationBuilder.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(HubDbContext).Assembly);

        foreach (var type in builder.Model.GetEntityTypes().Select(e => e.ClrType).Where(typeof(IBelongsToMunicipality).IsAssignableFrom).ToList())
        {
            builder.Entity(type).HasQueryFilter(OwnMunicipality, ConfinedToTenant(type));
            builder.Entity(type).HasOne(typeof(Municipality)).WithMany()
                .HasForeignKey(nameof(IBelongsToMunicipality.MunicipalityId)).OnDelete(DeleteBehavior.Restrict);
        }

        builder.Entity<Person>().HasQueryFilter(StillHere, p => p.DeletedAt == null);
    }

    /// <summary>row => (MunicipalityId?)row.MunicipalityId == this.Tenant, written so that EF reads the tenant anew for each context.</summary>
    private LambdaExpression ConfinedToTenant(Type type)
    {
        var row = Expression.Parameter(type, "row");
        var owner = Expression.Convert(
            Expression.Property(row, nameof(IBelongsToMunicipality.MunicipalityId)), typeof(MunicipalityId?));
        var tenant = Expression.Property(Expression.Constant(this), typeof(HubDbContext).GetProperty(nameof(Tenant))!);
        return Expression.Lambda(Expression.Equal(owner, tenant), row);
    }

    private void RefuseOtherMunicipalities()
    {
        var stranger = ChangeTracker.Entries<IBelongsToMunicipality>()
            .FirstOrDefault(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
                && e.Entity.MunicipalityId != Tenant);
        if (stranger is not null)
        {
            throw new InvalidOperationException(
                $"A {stranger.Metadata.ClrType.Name} of another municipality was about to be saved; nothing was.");
        }
    }
}
