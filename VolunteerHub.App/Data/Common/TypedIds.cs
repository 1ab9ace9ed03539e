using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using VolunteerHub.Core.Common;

namespace VolunteerHub.App.Data.Common;

/// <summary>The identifier types of Core: value types named ...Id around one Guid.</summary>
internal static class TypedIds
{
    /// <summary>Every one of them.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        .. typeof(MunicipalityId).Assembly.GetTypes().Where(t =>
            t is { IsValueType: true, IsPublic: true } && t.Name.EndsWith("Id", StringComparison.Ordinal)
            && t.GetProperty("Value")?.PropertyType == typeof(Guid)),
    ];
}

/// <summary>Stores an identifier as the Guid in it.</summary>
/// <typeparam name="TId">The identifier.</typeparam>
internal sealed class TypedIdConverter<TId>() : ValueConverter<TId, Guid>(ToGuid(), ToId())
    where TId : struct
{
    private static Expression<Func<TId, Guid>> ToGuid()
    {
        var id = Expression.Parameter(typeof(TId), "id");
        return Expression.Lambda<Func<TId, Guid>>(Expression.Property(id, "Value"), id);
    }

    private static Expression<Func<Guid, TId>> ToId()
    {
        var value = Expression.Parameter(typeof(Guid), "value");
        return Expression.Lambda<Func<Guid, TId>>(Expression.New(typeof(TId).GetConstructor([typeof(Guid)])!, value), value);
    }
}

/// <summary>Instants are stored in UTC and come back saying so.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    written => written.Kind == DateTimeKind.Local ? written.ToUniversalTime() : written,
    read => DateTime.SpecifyKind(read, DateTimeKind.Utc));
