using PracticeSuite.Platform.Data;
using Xunit;

namespace PracticeSuite.Suite.Tests.CommandLine;

/// <summary>What the machine refuses is said in a line, not in a stack trace.</summary>
public sealed class FileFailureTests
{
    [Fact]
    public async Task A_file_that_cannot_be_read_is_named()
    {
        await using var terminal = await ImportedAsync();
        File.CreateSymbolicLink(Path.Combine(terminal.Folder.FullName, "patients.csv"), Path.Combine(terminal.Folder.FullName, "gone"));

        var ending = await terminal.RunAsync("import", terminal.Folder.FullName, "--json");

        Assert.Equal((1, "File:Failed"), (ending.Code, ending.ErrorCode));
        Assert.Contains("patients.csv", ending.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ending.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_named_like_a_file_is_a_problem()
    {
        await using var terminal = await ImportedAsync();
        terminal.Put("payers.csv", "code,name");
        terminal.Folder.CreateSubdirectory("Patients.CSV");

        var ending = await terminal.RunAsync("import", terminal.Folder.FullName, "--json");

        Assert.Equal((1, "Import:Refused"), (ending.Code, ending.ErrorCode));
        Assert.Equal("Patients.CSV", Assert.Single(ending.Json.GetProperty("problems").EnumerateArray()).GetProperty("file").GetString());
    }

    [Fact]
    public async Task A_full_disk_leaves_no_document()
    {
        await using var terminal = await ImportedAsync();
        await terminal.RunAsync("month-end", "--month", "2026-09");
        var target = Path.Combine(terminal.Folder.FullName, "september.pdf");
        File.CreateSymbolicLink($"{target}.unfinished", "/dev/full");

        var ending = await terminal.RunAsync("superbills", "--month", "2026-09", "--out", target, "--json");

        Assert.Equal((1, "File:Failed"), (ending.Code, ending.ErrorCode));
        Assert.False(File.Exists(target));
    }

    [Fact]
    public async Task A_file_that_another_process_is_writing_is_refused_and_left_to_it()
    {
        await using var terminal = await ImportedAsync();
        await terminal.RunAsync("month-end", "--month", "2026-09");
        var target = Path.Combine(terminal.Folder.FullName, "september.pdf");
        await using var another = PrivateFile.Open($"{target}.unfinished", FileMode.CreateNew);

        var ending = await terminal.RunAsync("superbills", "--month", "2026-09", "--out", target, "--json");

        Assert.Equal((1, "File:Failed"), (ending.Code, ending.ErrorCode));
        Assert.True(File.Exists($"{target}.unfinished"));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_refused()
    {
        await using var terminal = await ImportedAsync();
        terminal.Put("occupied", "a file");

        var ending = await terminal.RunAsync("superbills", "--month", "2026-09", "--out", Path.Combine(terminal.Folder.FullName, "occupied", "september.pdf"), "--json");

        Assert.Equal((1, "File:Failed"), (ending.Code, ending.ErrorCode));
    }

    private static async Task<Terminal> ImportedAsync()
    {
        var terminal = await Terminal.OpenAsync(DatabaseKind.Sqlite, CaseFolder.InstantOf("2026-10-09 09:00"));
        await MonthRuns.TakeAsync(terminal, CaseFolder.Of("people"));
        return terminal;
    }
}
