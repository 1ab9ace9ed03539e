using VolunteerHub.Core.Common;
using VolunteerHub.Core.People;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Core.SignUps;

/// <summary>Identifies somebody whom an association has named for one of its seats.</summary>
public readonly record struct BlockNameId(Guid Value)
{
    /// <summary>A new, unused identifier.</summary>
    public static BlockNameId New() => new(Guid.NewGuid());
}

/// <summary>
/// Seats on a shift that an association keeps for its group, and names people for later. To keep a seat puts nobody on it: whoever is named gets a
/// letter and says yes themself. What nobody was named for is everybody's again a week before the shift.
/// </summary>
public sealed class SeatBlock : IBelongsToMunicipality
{
    /// <summary>The fewest seats of a group; one person signs up as anybody does.</summary>
    public const int Fewest = 2;

    /// <summary>The most seats of a group on one shift.</summary>
    public const int Most = 20;

    /// <summary>
    /// The most seats that one contact keeps at a time in a municipality without anybody's yes: as many as half a year has Saturdays. An association
    /// that brings its people can go on keeping; a mailbox with nobody behind it cannot empty a summer.
    /// </summary>
    public const int MostWithoutYes = 26;

    /// <summary>The longest name of an association.</summary>
    public const int AssociationLength = 100;

    /// <summary>How many days before the shift the seats that nobody has taken are everybody's again.</summary>
    public const int DaysBefore = 7;

    private readonly List<BlockName> _names = [];

    private SeatBlock()
    {
    }

    /// <summary>Makes a block; <see cref="Need.Hold"/> keeps its seats.</summary>
    /// <param name="need">Of which need.</param>
    /// <param name="shiftDate">The shift's date at the place.</param>
    /// <param name="association">What the association is called.</param>
    /// <param name="contact">Who speaks for it.</param>
    /// <param name="key">An unguessable key of its page.</param>
    /// <param name="nowUtc">Now, UTC.</param>
    public SeatBlock(Need need, DateOnly shiftDate, string association, BlockContact contact, string key, DateTime nowUtc)
    {
        Id = SeatBlockId.New();
        MunicipalityId = need.MunicipalityId;
        ShiftId = need.ShiftId;
        NeedId = need.Id;
        Association = association;
        ContactName = contact.Name;
        ContactEmail = Person.NormalizeEmail(contact.Email);
        Language = contact.Language;
        Key = key;
        NamesBy = LastDay(shiftDate);
        TakenAt = nowUtc;
    }

    /// <summary>The identifier.</summary>
    public SeatBlockId Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>On which shift.</summary>
    public ShiftId ShiftId { get; private set; }

    /// <summary>Of which need.</summary>
    public NeedId NeedId { get; private set; }

    /// <summary>What the association is called.</summary>
    public string Association { get; private set; } = "";

    /// <summary>Who speaks for it.</summary>
    public string ContactName { get; private set; } = "";

    /// <summary>Where they get letters, lower case.</summary>
    public string ContactEmail { get; private set; } = "";

    /// <summary>The language of their letters.</summary>
    public Language Language { get; private set; }

    /// <summary>The unguessable key of its page.</summary>
    public string Key { get; private set; } = "";

    /// <summary>
    /// The last day on which the seats are kept, as it was when they were taken: on record, and nothing more. The shift may have been moved since, so how
    /// long they are kept now is <see cref="LastDay"/> of its date.
    /// </summary>
    public DateOnly NamesBy { get; private set; }

    /// <summary>When it was taken, UTC.</summary>
    public DateTime TakenAt { get; private set; }

    /// <summary>When its seats were everybody's again, UTC; null while it stands.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>
    /// How many seats it kept when its shift was called off, so that the association can be asked anew if the shift comes back; null while it stands, and
    /// where its seats became everybody's in another way.
    /// </summary>
    public int? SeatsCalledOff { get; private set; }

    /// <summary>Who was named, with and without a yes.</summary>
    public IReadOnlyList<BlockName> Names => _names;

    /// <summary>The last day on which seats of a shift are kept for a group.</summary>
    public static DateOnly LastDay(DateOnly shiftDate) => shiftDate.AddDays(-DaysBefore);

    /// <summary>The first date of shifts whose seats are still kept on a day: <see cref="LastDay"/> turned about, as a database is asked.</summary>
    public static DateOnly FirstKept(DateOnly today) => today.AddDays(DaysBefore);

    /// <summary>Whether it is too late to begin keeping seats of a shift: on the last day itself nobody could be named in time.</summary>
    public static bool IsTooLate(DateOnly shiftDate, DateOnly today) => LastDay(shiftDate) <= today;

    /// <summary>Names somebody. To name the same address twice changes nothing.</summary>
    public BlockName Name(string name, string email, DateTime nowUtc)
    {
        var address = Person.NormalizeEmail(email);
        if (_names.Find(n => n.Email == address) is { } known)
            return known;
        var named = new BlockName(this, name, address, nowUtc);
        _names.Add(named);
        return named;
    }

    /// <summary>Who was named and has not said yes yet.</summary>
    public IEnumerable<BlockName> Asked() => _names.Where(n => n.AnsweredAt is null);

    /// <summary>The note of a name is no longer needed: they left the shift again, and may be named anew.</summary>
    public void Forget(BlockNameId named) => _names.RemoveAll(n => n.Id == named);

    /// <summary>
    /// It stands no longer, and who was named without saying yes is forgotten. Who said yes stands on the shift by a sign-up of their own; that the
    /// association named them is forgotten when its seats would have been everybody's anyway, see <see cref="LastDay"/>.
    /// </summary>
    public void End(DateTime nowUtc)
    {
        EndedAt ??= nowUtc;
        _names.RemoveAll(n => n.AnsweredAt is null);
    }

    /// <summary>Whoever speaks for it is called otherwise now, or has another address.</summary>
    public void CorrectContact(string name, string email)
    {
        ContactName = name;
        ContactEmail = Person.NormalizeEmail(email);
    }

    /// <summary>Whoever speaks for it is deleted: it has nobody's name or address any more, and what was reckoned from its key opens nothing.</summary>
    /// <param name="key">An unguessable key that nobody is given.</param>
    public void ForgetContact(string key)
    {
        (ContactName, ContactEmail) = ("", "");
        Key = key;
    }

    /// <summary>It ends with its shift, which is called off. One that ended before was not on the shift, and stays as it is.</summary>
    /// <param name="seats">How many seats it kept, those that somebody had said yes to included.</param>
    /// <param name="nowUtc">Now, UTC.</param>
    public void CallOff(int seats, DateTime nowUtc)
    {
        if (EndedAt is null)
            SeatsCalledOff = seats;
        End(nowUtc);
    }
}

/// <summary>Who speaks for an association.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Email">Where they get letters.</param>
/// <param name="Language">The language of those.</param>
public sealed record BlockContact(string Name, string Email, Language Language);

/// <summary>Somebody whom an association has named.</summary>
public sealed class BlockName : IBelongsToMunicipality
{
    private BlockName()
    {
    }

    internal BlockName(SeatBlock block, string name, string email, DateTime nowUtc)
    {
        Id = BlockNameId.New();
        MunicipalityId = block.MunicipalityId;
        SeatBlockId = block.Id;
        Name = name;
        Email = email;
        NamedAt = nowUtc;
    }

    /// <summary>The identifier.</summary>
    public BlockNameId Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>By which block.</summary>
    public SeatBlockId SeatBlockId { get; private set; }

    /// <summary>Their name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where the letter went, lower case.</summary>
    public string Email { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime NamedAt { get; private set; }

    /// <summary>When they first said yes, UTC; null while they have not.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>They are called otherwise, or have another address.</summary>
    public void Correct(string name, string email)
    {
        Name = name;
        Email = Person.NormalizeEmail(email);
    }

    /// <summary>Notes a yes. To say it twice keeps the first time.</summary>
    public void NoteYes(DateTime nowUtc) => AnsweredAt ??= nowUtc;
}
