using System.Diagnostics.CodeAnalysis;

namespace VolunteerHub.Core.Common;

/// <summary>
/// What came of a request: a value, or every reason why not. All reasons are given at once, so that a coordinator does not
/// meet them one at a time.
/// </summary>
/// <typeparam name="T">What a success gives.</typeparam>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Outcome.Success and Outcome.Refused are the alternates.")]
public sealed class Outcome<T>
{
    private readonly T? _value;

    internal Outcome(T? value, IReadOnlyList<Refusal> refusals)
    {
        _value = value;
        Refusals = refusals;
    }

    /// <summary>True when nothing was refused.</summary>
    public bool IsSuccess => Refusals.Count == 0;

    /// <summary>Every reason why not; empty on success.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>The value. Reading it of a refused outcome is a programming error.</summary>
    /// <exception cref="InvalidOperationException">The outcome was refused.</exception>
    public T Value => IsSuccess
        ? _value!
        : throw new InvalidOperationException($"Refused: {string.Join("; ", Refusals)}");

    /// <summary>A value is a success.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, []);

    /// <summary>A refusal is an outcome with one reason.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, [refusal]);

    /// <summary>Several refusals are an outcome with them all.</summary>
    public static implicit operator Outcome<T>(List<Refusal> refusals) => Outcome.Refused<T>(refusals);
}

/// <summary>Makes outcomes.</summary>
public static class Outcome
{
    /// <summary>A success that carries a value.</summary>
    public static Outcome<T> Success<T>(T value) => new(value, []);

    /// <summary>A success that has nothing more to tell.</summary>
    public static Outcome<Done> Success() => new(default(Done), []);

    /// <summary>A refusal with all its reasons.</summary>
    /// <exception cref="ArgumentException">No reason was given.</exception>
    public static Outcome<T> Refused<T>(IEnumerable<Refusal> refusals)
    {
        var all = refusals.ToList();
        return all.Count > 0
            ? new(default, all)
            : throw new ArgumentException("A refusal needs at least one reason.", nameof(refusals));
    }
}

/// <summary>Nothing more to tell: it is done.</summary>
public readonly record struct Done;
