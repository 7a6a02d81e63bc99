using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.CommandLine;

public sealed class UsageTests
{
    [Theory]
    [InlineData("tidy")]
    [InlineData("month-end")]
    [InlineData("month-end", "--month", "2026-13")]
    [InlineData("month-end", "--month", "September")]
    [InlineData("seed", "--size", "huge")]
    [InlineData("seed", "--size", "7")]
    [InlineData("month-end", "--month", "1999-12")]
    [InlineData("superbills", "--month", "2026-09")]
    [InlineData("superbills", "--month", "2026-09", "--out", "september.doc")]
    [InlineData("user", "add", "--user-name", "anna", "--roles", "Biller,Emperor")]
    [InlineData("user")]
    [InlineData("user", "add", "--user-name", "anna")]
    [InlineData("import")]
    [InlineData("import", "/no/such/folder")]
    public async Task Wrong_usage_ends_with_2_and_says_what_is_wrong(params string[] args)
    {
        await using var terminal = await Terminal.OpenAsync(DatabaseKind.Sqlite);

        var ending = await terminal.RunAsync(args);

        Assert.Equal(2, ending.Code);
        Assert.NotEmpty(ending.Error);
        Assert.Empty(ending.Out);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Without_a_practice_month_end_is_refused_with_1(DatabaseKind kind)
    {
        await using var terminal = await Terminal.OpenAsync(kind);
        await terminal.RunAsync("migrate");

        var ending = await terminal.RunAsync("month-end", "--month", "2026-09", "--json");

        Assert.Equal(1, ending.Code);
        Assert.Contains("There is no practice yet", ending.Error, StringComparison.Ordinal);
        Assert.Equal(("Input:Invalid", "--practice"), (ending.ErrorCode, ending.Json.GetProperty("error").GetProperty("field").GetString()));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Migrating_twice_is_done_both_times(DatabaseKind kind)
    {
        await using var terminal = await Terminal.OpenAsync(kind);

        var first = await terminal.RunAsync("migrate", "--json");
        var second = await terminal.RunAsync("migrate", "--json");

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.True(first.Json.GetProperty("applied").GetArrayLength() > 0);
        Assert.Equal(0, second.Json.GetProperty("applied").GetArrayLength());
    }

    [Fact]
    public async Task Import_describes_its_files_without_a_database()
    {
        await using var terminal = await Terminal.OpenAsync(DatabaseKind.Sqlite);

        var ending = await terminal.RunAsync("import", "--describe", "--json");

        Assert.Equal(0, ending.Code);
        Assert.Contains(ending.Json.GetProperty("files").EnumerateArray(), file => file.GetProperty("file").GetString() == "entries.csv");
    }
}
