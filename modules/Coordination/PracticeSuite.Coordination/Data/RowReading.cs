using System.Collections.Frozen;
using System.Data.Common;

namespace PracticeSuite.Coordination.Data;

/// <summary>Values off a reader as the storage conventions keep them.</summary>
internal static class RowReading
{
    public static DateTimeOffset GetInstant(this DbDataReader row, int column) => new(row.GetDateTime(column).Ticks, TimeSpan.Zero);

    public static DateTimeOffset? GetInstantOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInstant(column);
}

internal static class EnumNames<TEnum>
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<string, TEnum> ByName =
        Enum.GetValues<TEnum>().ToFrozenDictionary(value => value.ToString(), StringComparer.Ordinal);

    public static TEnum Parse(string name) => ByName[name];
}
