using VolunteerHub.Core.Common;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.Core.Reporting;

/// <summary>A leader's comment on how a place stands, which yellow asks for. Kept as it was written, with who and when; a new one stands beside it.</summary>
public sealed class DependenceComment : IBelongsToMunicipality
{
    /// <summary>The longest comment.</summary>
    public const int TextLength = 1000;

    private DependenceComment()
    {
    }

    /// <summary>Writes a comment.</summary>
    /// <param name="place">On which place.</param>
    /// <param name="colour">The colour it is about.</param>
    /// <param name="text">The words.</param>
    /// <param name="actor">Who writes.</param>
    /// <param name="nowUtc">When, UTC.</param>
    public DependenceComment(Place place, DependenceColour colour, string text, Actor actor, DateTime nowUtc)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(actor);
        MunicipalityId = place.MunicipalityId;
        PlaceId = place.Id;
        Colour = colour;
        Text = text;
        By = actor.Account;
        ByName = actor.Name;
        At = nowUtc;
    }

    /// <summary>1, 2, 3 as they were written.</summary>
    public long Id { get; private set; }

    /// <inheritdoc />
    public MunicipalityId MunicipalityId { get; private set; }

    /// <summary>On which place.</summary>
    public PlaceId PlaceId { get; private set; }

    /// <summary>The colour of the place when it was written.</summary>
    public DependenceColour Colour { get; private set; }

    /// <summary>The words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Who wrote it.</summary>
    public AccountId By { get; private set; }

    /// <summary>Their name at the time.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }
}
