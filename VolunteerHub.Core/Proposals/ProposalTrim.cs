namespace VolunteerHub.Core.Proposals;

/// <summary>A proposed seat that cannot be had any more.</summary>
/// <param name="Seat">Which.</param>
/// <param name="Rule">The rule that it breaks.</param>
public sealed record DroppedSeat(ProposedSeat Seat, ProposalRule Rule);

/// <summary>What is left of proposed seats.</summary>
/// <param name="Kept">Those that break no rule, in the order in which they came.</param>
/// <param name="Dropped">Those that do, in the order in which they were found.</param>
/// <param name="Looks">How often all of them were looked at: each look takes the longer the larger the season is.</param>
public sealed record TrimmedSeats(IReadOnlyList<ProposedSeat> Kept, IReadOnlyList<DroppedSeat> Dropped, int Looks);

/// <summary>Takes proposed seats away until what is left breaks no rule of <see cref="ProposalCheck"/>.</summary>
public static class ProposalTrim
{
    /// <summary>
    /// Of several who are too many together the later ones go. Narrow breaches come before wide ones: of too many without the key one of them goes, and not whoever has it.
    /// </summary>
    /// <param name="facts">The season as it is.</param>
    /// <param name="before">Where people stand or are asked already: these stay.</param>
    /// <param name="proposed">The seats to look at.</param>
    public static TrimmedSeats Run(SeasonFacts facts, IReadOnlyCollection<ProposedSeat> before, IEnumerable<ProposedSeat> proposed)
    {
        var (kept, dropped) = (proposed.ToList(), new List<DroppedSeat>());
        for (var looks = 1; ; looks++)
        {
            // Who is told as missing does not matter here: a rule without a seat of somebody proposed is nobody's to go for.
            var breaches = ProposalCheck.Check(facts, [.. before, .. kept], []).Where(b => b.Seats.Any(kept.Contains)).ToList();
            if (breaches.MinBy(b => b.Seats.Count) is not { } narrowest)
                return new TrimmedSeats(kept, dropped, looks);
            if (narrowest.Seats.Count > 1)
                Drop(kept.Last(narrowest.Seats.Contains), narrowest.Rule);
            else
                DropAlone(breaches);
        }

        void Drop(ProposedSeat seat, ProposalRule rule)
        {
            kept.Remove(seat);
            dropped.Add(new DroppedSeat(seat, rule));
        }

        // Seats with a breach of their own go in one look: what is wrong with one of them is wrong whoever else goes. Only once one goes that was also too much beside
        // others is there another look, for an earlier rule may then speak of one of those alone. Before the first rule there is no earlier one.
        void DropAlone(List<ProposalBreach> breaches)
        {
            var lookAgain = false;
            foreach (var (rule, seat) in breaches.Where(b => b.Seats.Count == 1).Select(b => (b.Rule, b.Seats[0])))
            {
                if (lookAgain && rule != ProposalRule.IsWished)
                    return;
                if (!kept.Contains(seat))
                    continue;
                Drop(seat, rule);
                lookAgain |= breaches.Exists(b => b.Seats.Count > 1 && b.Seats.Contains(seat));
            }
        }
    }
}
