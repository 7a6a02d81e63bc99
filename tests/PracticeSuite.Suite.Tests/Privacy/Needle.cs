using System.Data.Common;
using System.Text;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Suite.Tests.Privacy;

/// <summary>A sentence to look for, in every form in which somebody could have kept it: both encodings, base 64 at each offset, hexadecimal.</summary>
internal sealed class Needle
{
    private readonly IReadOnlyList<byte[]> _forms;

    public Needle(string sentence)
    {
        var utf8 = Encoding.UTF8.GetBytes(sentence);
        _forms =
        [
            utf8, Encoding.Unicode.GetBytes(sentence), Encoding.UTF8.GetBytes(Convert.ToHexString(utf8)), Encoding.UTF8.GetBytes(Convert.ToHexStringLower(utf8)),
            .. Enumerable.Range(0, 3).Select(offset => Encoding.UTF8.GetBytes(Inside(utf8, offset))),
        ];
    }

    public bool IsIn(string text) => IsIn(Encoding.UTF8.GetBytes(text));

    public bool IsIn(ReadOnlySpan<byte> bytes)
    {
        foreach (var form in _forms)
        {
            if (bytes.IndexOf(form) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>The columns of all tables in which it stands, "table.column"; every value of every row is read.</summary>
    public async Task<IReadOnlyList<string>> ColumnsWithItAsync(DatabaseProvider provider)
    {
        await using var connection = provider.CreateConnection();
        await connection.OpenAsync();
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var table in await TablesAsync(connection, provider.Kind))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM `{table}`";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                found.UnionWith(Enumerable.Range(0, reader.FieldCount).Where(column => IsInValue(reader.GetValue(column))).Select(column => $"{table}.{reader.GetName(column)}"));
        }

        return [.. found];
    }

    private bool IsInValue(object value) => value switch
    {
        string text => IsIn(text),
        byte[] bytes => IsIn(bytes),
        _ => false,
    };

    private static async Task<IReadOnlyList<string>> TablesAsync(DbConnection connection, DatabaseKind kind)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = kind == DatabaseKind.Sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'table'"
            : "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()";
        await using var reader = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await reader.ReadAsync())
            tables.Add(reader.GetString(0));
        return tables;
    }

    /// <summary>The middle of its base 64, which does not depend on what stands before and after.</summary>
    private static string Inside(byte[] utf8, int offset) => Convert.ToBase64String([.. new byte[offset], .. utf8])[4..^4];
}
