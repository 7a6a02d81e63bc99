using System.Diagnostics;
using PracticeSuite.Billing.Submissions.Transport;
using Xunit;

namespace PracticeSuite.Billing.Tests.Submissions;

/// <summary>What lies in the folder of a clearinghouse beside files (C-340).</summary>
public sealed class FolderFilesTests
{
    [Fact, Trait("Rule", "C-340")]
    public async Task Links_and_pipes_are_no_files_and_an_empty_file_is_one()
    {
        var root = Directory.CreateTempSubdirectory("folder").FullName;
        try
        {
            var profile = Guid.CreateVersion7();
            FolderFiles.Make(root, profile);
            var inside = Path.Combine(root, "in");
            await File.WriteAllTextAsync(Path.Combine(inside, "a.txt"), "ISA");
            await File.WriteAllTextAsync(Path.Combine(inside, "empty.txt"), "");
            await File.WriteAllTextAsync(Path.Combine(root, "secret.txt"), "not theirs");
            File.CreateSymbolicLink(Path.Combine(inside, "link.txt"), Path.Combine(root, "secret.txt"));
            using (var pipe = Process.Start("mkfifo", Path.Combine(inside, "pipe.txt")))
                await pipe.WaitForExitAsync();
            await using var files = new FolderFiles(root, profile);

            var waiting = await files.ListAsync(CancellationToken.None);

            Assert.Equal(["a.txt", "empty.txt"], waiting.Select(file => file.Name));
            await Assert.ThrowsAsync<TransportException>(() => files.OpenAsync("link.txt", CancellationToken.None));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
