using System.Text;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Privacy;

/// <summary>A search that finds nothing proves something only if it would have found it.</summary>
public sealed class NeedleTests
{
    private const string Sentence = "a canary sang of the harbor";

    private static readonly Needle Sought = new(Sentence);

    public static TheoryData<string> Kept => new(
        $"before {Sentence} after",
        Convert.ToHexString(Encoding.UTF8.GetBytes($"x{Sentence}")),
        Convert.ToHexStringLower(Encoding.UTF8.GetBytes($"x{Sentence}")),
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Sentence}.")),
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"x{Sentence}.")),
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"xy{Sentence}.")));

    [Theory, MemberData(nameof(Kept))]
    public void It_is_found_in_whatever_form_somebody_kept_it(string text) => Assert.True(Sought.IsIn(text));

    [Fact]
    public void It_is_found_in_the_other_encoding_and_another_sentence_is_not()
    {
        Assert.True(Sought.IsIn(Encoding.Unicode.GetBytes($"x{Sentence}")));
        Assert.False(Sought.IsIn("a canary sang of the harbour"));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task It_is_found_in_text_and_in_bytes_of_any_table(DatabaseKind kind)
    {
        await using var server = await TestServer.CreateAsync(kind);
        await using (var connection = server.Provider.CreateConnection())
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText =
                $"""
                CREATE TABLE letters (id INTEGER, words TEXT, bytes BLOB, empty BLOB);
                INSERT INTO letters VALUES (1, 'nothing', X'00', NULL);
                INSERT INTO letters VALUES (2, '{Sentence}', X'{Convert.ToHexString(Encoding.UTF8.GetBytes(Sentence))}', NULL);
                """;
            await command.ExecuteNonQueryAsync();
        }

        Assert.Equal(["letters.bytes", "letters.words"], await Sought.ColumnsWithItAsync(server.Provider));
    }
}
