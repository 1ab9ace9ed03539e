using VolunteerHub.Core.Common;

namespace VolunteerHub.App.UseCases;

/// <summary>Work of the background that each municipality has done for itself: what goes wrong at one keeps no other from its turn.</summary>
internal static class EachMunicipality
{
    /// <summary>Does it for all of them and adds up what it gives. What went wrong is told when all have had their turn.</summary>
    /// <exception cref="AggregateException">It went wrong at one or more.</exception>
    public static async Task<int> SumAsync(
        IEnumerable<Municipality> municipalities, Func<Municipality, Task<int>> work, CancellationToken cancellationToken)
    {
        var sum = 0;
        var troubles = new List<Exception>();
        foreach (var municipality in municipalities)
        {
            try
            {
                sum += await work(municipality);
            }
            catch (Exception trouble) when (!cancellationToken.IsCancellationRequested)
            {
                troubles.Add(trouble);
            }
        }

        return troubles.Count == 0 ? sum : throw new AggregateException(troubles);
    }
}
