using PracticeSuite.Cli.Output;
using PracticeSuite.Platform.Data;
using PracticeSuite.X12;
using PracticeSuite.X12.Acknowledgments;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Remittances;
using Xunit;

namespace PracticeSuite.Suite.Tests.CommandLine;

/// <summary>The clearinghouse of the demo answers as a real one would, and says in every file that it is none.</summary>
public sealed class SimulationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("simulated");

    [Fact]
    public async Task It_answers_a_file_with_999_two_277CA_and_an_835_that_balances()
    {
        var claims = Put("837p-medicare.x12");

        Assert.Equal(ExitCode.Done, await RunAsync());

        var items = await ReadAllAsync();
        Assert.DoesNotContain(items.OfType<FindingMet>(), found => found.Finding.Severity == X12.Syntax.Severity.Error);
        Assert.Equal(["101"], items.OfType<TransactionAcknowledged>().Where(one => one.Response.Outcome == AcknowledgmentOutcome.Accepted).Select(one => one.Group.Control));
        Assert.Equal(["AY", "PR"], items.OfType<ClaimAcknowledged>().Select(one => one.Header.SourceCode).Order());
        var header = Assert.Single(items.OfType<RemittanceBegun>()).Header;
        var paid = Assert.Single(items.OfType<RemittanceClaimRead>()).Claim;
        Assert.Equal(("BHI2609A001", "BHI2609A001L1"), (paid.Id, paid.Lines[0].ControlNumber));
        Assert.Empty(RemittanceBalance.Check(paid));
        Assert.Null(new RemittanceTotals().Add(paid).Check(header));
        Assert.False(File.Exists(claims));
    }

    [Fact]
    public async Task Every_answer_says_that_it_is_simulated()
    {
        Put("837p-medicare.x12");
        Put("837p-secondary.x12");

        await RunAsync();

        var files = Directory.GetFiles(In);
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.StartsWith("SIMULATED_", Path.GetFileName(file), StringComparison.Ordinal));
        Assert.All((await ReadAllAsync()).OfType<InterchangeBegun>(), begun => Assert.True(begun.Header.IsTest));
    }

    [Fact]
    public async Task It_takes_nothing_that_is_for_production()
    {
        var claims = Put("837p-medicare.x12", text => text.Replace("*0*T*:", "*0*P*:", StringComparison.Ordinal));

        await RunAsync();

        Assert.True(File.Exists(claims));
        Assert.Empty(Directory.GetFiles(In));
    }

    [Fact]
    public async Task What_it_answers_twice_is_the_same_to_the_byte()
    {
        Put("837p-medicare.x12");
        await RunAsync();
        var first = Directory.GetFiles(In).ToDictionary(file => file, File.ReadAllText);
        Put("837p-medicare.x12");

        await RunAsync();

        Assert.Equal(first, Directory.GetFiles(In).ToDictionary(file => file, File.ReadAllText));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_wrong_usage()
    {
        await using var terminal = await Terminal.OpenEmptyAsync(DatabaseKind.Sqlite);

        Assert.Equal(ExitCode.WrongUsage, (await terminal.RunAsync("simulate-clearinghouse", "--folder", Path.Combine(_folder.FullName, "nowhere"), "--once")).Code);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string In => Path.Combine(_folder.FullName, "in");

    private string Put(string sample, Func<string, string>? change = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, "out")).FullName;
        var text = File.ReadAllText(Path.Combine(Architecture.House.Root.FullName, "tests", "PracticeSuite.X12.Tests", "Samples", sample));
        var file = Path.Combine(folder, sample);
        File.WriteAllText(file, change is null ? text : change(text));
        return file;
    }

    private async Task<int> RunAsync()
    {
        await using var terminal = await Terminal.OpenEmptyAsync(DatabaseKind.Sqlite);
        return (await terminal.RunAsync("simulate-clearinghouse", "--folder", _folder.FullName, "--pace", "0", "--reject-every", "0", "--deny-every", "0", "--once")).Code;
    }

    private async Task<List<X12Item>> ReadAllAsync()
    {
        var items = new List<X12Item>();
        foreach (var file in Directory.GetFiles(In).Order(StringComparer.Ordinal))
        {
            await using var content = File.OpenRead(file);
            await foreach (var item in X12File.ReadAsync(content))
                items.Add(item);
        }

        return items;
    }
}
