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
        await using var terminal = await Terminal.OpenEmptyAsync(DatabaseKind.Sqlite);

        var ending = await terminal.RunAsync(args);

        Assert.Equal(2, ending.Code);
        Assert.NotEmpty(ending.Error);
        Assert.Empty(ending.Out);
    }

    [Theory]
    [InlineData("patients.csv", "mrn\nX-1", "There is no practice 'OAK'; use one of HARBOR.")]
    [InlineData("practices.csv", "code,name,tax_id,phone,address_line1,city,state,zip\nELM,Elm,050000012,4015550100,1 Pier,Providence,RI,02903", "--practice is OAK, but practices.csv names ELM; use one of the two.")]
    public async Task An_options_value_that_the_product_refuses_is_wrong_usage_as_well(string file, string content, string says)
    {
        await using var terminal = await Terminal.OpenSeededAsync(DatabaseKind.Sqlite);
        var folder = terminal.Folder.CreateSubdirectory("files");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, file), content, TestContext.Current.CancellationToken);

        var ending = await terminal.RunAsync("import", folder.FullName, "--practice", "OAK");

        Assert.Equal(2, ending.Code);
        Assert.Contains(says, ending.Error, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Without_a_practice_month_end_is_refused_with_1(DatabaseKind kind)
    {
        await using var terminal = await Terminal.OpenAsync(kind);

        var ending = await terminal.RunAsync("month-end", "--month", "2026-09", "--json");

        Assert.Equal(1, ending.Code);
        Assert.Contains("There is no practice yet", ending.Error, StringComparison.Ordinal);
        Assert.Equal(("Input:Invalid", "--practice"), (ending.ErrorCode, ending.Json.GetProperty("error").GetProperty("field").GetString()));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task Migrating_twice_is_done_both_times(DatabaseKind kind)
    {
        await using var terminal = await Terminal.OpenEmptyAsync(kind);

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
