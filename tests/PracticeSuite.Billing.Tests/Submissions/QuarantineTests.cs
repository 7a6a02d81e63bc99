using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Remittances;
using PracticeSuite.Billing.Submissions.Clearinghouses;
using PracticeSuite.Billing.Submissions.Transport;
using PracticeSuite.Billing.Tests.Remittances;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Submissions;

/// <summary>A file that is not what it should be is put aside whole, with the place, and changes nothing.</summary>
public sealed class QuarantineTests
{
    private static readonly string Good = Answers.Functional(1);

    public static MatrixTheoryData<DatabaseKind, string> Bad { get; } = new([DatabaseKind.Sqlite, DatabaseKind.MariaDb], [.. Files().Keys]);

    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Bad))]
    [Trait("Rule", "C-147"), Trait("Rule", "C-344")]
    public async Task Nothing_of_it_is_used(DatabaseKind kind, string what)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.SendAllAsync();
        var (content, says) = Files()[what];

        await File.WriteAllBytesAsync(Path.Combine(host.In, "bad.txt"), content);
        await host.ExchangeAsync();

        var file = await host.LastFileAsync();
        Assert.Equal((InboundState.Quarantined, 0), (file.State, file.Answers));
        Assert.Contains(says, file.Problem, StringComparison.Ordinal);
        Assert.Equal([ClaimState.Transmitted], await host.StatesAsync());
        Assert.Equal((BatchState.Transmitted, null), ((await host.LastBatchAsync()).Batch.State, (await host.LastBatchAsync()).Batch.Answer));
        Assert.Equal(0, await host.Billing.ReadAsync(db => db.ClaimMessages.CountAsync()));
        Assert.True(File.Exists(Path.Combine(host.Archive, "bad.txt")));
    }

    /// <summary>As one that is larger than any remittance; trying for a day would say nothing else.</summary>
    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-147")]
    public async Task A_remittance_that_its_door_refuses_is_put_aside_at_once_with_the_reason(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind, configure: services => services.AddScoped<IRemittanceFiles, Refusing>());
        await host.SendAllAsync();

        await host.AnswerAsync(RemittanceFilesOf.ExampleA("BHI2609A001"), "835.txt");

        var file = await host.LastFileAsync();
        Assert.Equal((InboundKind.Remittance, InboundState.Quarantined, 0), (file.Kind, file.State, file.Answers));
        Assert.Equal("The remittance was refused, and nothing of it is posted: File is too large; ask the sender.", file.Problem);
    }

    /// <summary>Somebody changed one of its claims while it was posted.</summary>
    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-147")]
    public async Task A_remittance_that_met_somebody_elses_change_is_given_again(DatabaseKind kind)
    {
        var meets = new Refusing { Refusal = new BusinessException(RefusalKind.Conflict, "Data:ChangedMeanwhile", "Somebody else changed this meanwhile.") };
        await using var host = await SubmissionHost.CreateAsync(kind, configure: services => services.AddScoped<IRemittanceFiles>(_ => meets));
        await host.SendAllAsync();

        await host.AnswerAsync(RemittanceFilesOf.ExampleA("BHI2609A001"), "835.txt");
        Assert.Equal(InboundState.Received, (await host.LastFileAsync()).State);
        meets.Refusal = new Refusing().Refusal;
        await host.ExchangeAsync();

        Assert.Equal((InboundState.Quarantined, 2), ((await host.LastFileAsync()).State, meets.Times));
    }

    private sealed class Refusing : IRemittanceFiles
    {
        public BusinessException Refusal { get; set; } = Check.Invalid("File", "File is too large; ask the sender.");

        public int Times { get; private set; }

        public Task<ReceivedFileDto> ReceiveAsync(Stream content, string name, bool takesTests, CancellationToken cancellationToken)
        {
            Times++;
            throw Refusal;
        }

        public Task<ReceivedFileDto> ProcessAsync(Guid fileId, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-344")]
    public async Task What_a_file_is_says_its_content_and_a_remittance_goes_to_who_posts_it(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.SendAllAsync();
        var remittance = (await File.ReadAllTextAsync(Path.Combine(SampleFolder(), "835-paid.x12"))).Replace("*0*T*:", "*0*P*:", StringComparison.Ordinal);

        await host.AnswerAsync(remittance, "looks-like-a.999");
        await host.ExchangeAsync();

        var file = await host.LastFileAsync();
        // It is made out to somebody else, which the books' own check says.
        Assert.Equal((InboundKind.Remittance, InboundState.Quarantined), (file.Kind, file.State));
        Assert.StartsWith("The remittance is in quarantine", file.Problem, StringComparison.Ordinal);
        Assert.Equal("000000501", file.Control);
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-204")]
    public async Task A_remittance_that_is_posted_after_all_is_put_aside_nowhere(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        var number = Answers.ClaimsOf(await host.SendAllAsync()).Single();
        var remittance = RemittanceFilesOf.Of("EFT1", [RemittanceFilesOf.Claim(number, 95, adjustments: ["CO-45 46.17", "PR-2 9.77"])]);
        await host.AnswerAsync(remittance.Replace("20261019", "20261219", StringComparison.Ordinal), "835.txt");
        var aside = await host.LastFileAsync();
        var kept = (await host.Billing.Biller.RunAsync<IRemittanceAppService, RemittanceFilePageDto>((remittances, token) => remittances.GetQuarantinedAsync(false, 0, 50, token))).Rows.Single();
        host.Billing.Host.Clock.AdjustTime(new DateTimeOffset(2026, 12, 20, 16, 0, 0, TimeSpan.Zero));

        await host.Billing.Biller.RunAsync<IRemittanceAppService, ReceivedFileDto>((remittances, token) => remittances.CheckAgainAsync(kept.Id, token));

        var file = await host.LastFileAsync();
        Assert.Equal(InboundState.Quarantined, aside.State);
        Assert.Equal((InboundState.Applied, 1, null), (file.State, file.Answers, file.Problem));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-147")]
    public async Task A_large_file_is_kept_in_pieces_and_reads_as_it_came(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.SendAllAsync();
        var content = string.Concat(Enumerable.Range(0, 4000).Select(i => Answers.Functional(1, control: 1000 + i)));

        await host.AnswerAsync(content, "many.txt");

        var file = await host.LastFileAsync();
        Assert.Equal((InboundState.Applied, 4000, (long)content.Length), (file.State, file.Answers, file.Bytes));
        Assert.True(await host.Billing.ReadAsync(db => db.InboundChunks.CountAsync()) > 1);
        Assert.Equal([ClaimState.SyntaxAccepted], await host.StatesAsync());
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_is_still_being_written_is_left_alone(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.SendAllAsync();

        await host.AnswerAsync(Good[..200], "answer.txt.part");

        Assert.Equal(0, await host.Billing.ReadAsync(db => db.InboundFiles.CountAsync()));
        Assert.True(File.Exists(Path.Combine(host.In, "answer.txt.part")));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_waits_is_a_list_of_its_own_the_longest_first(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.SendAllAsync();
        await host.AnswerAsync(Good);
        foreach (var (name, hours) in new[] { ("late.txt", 1), ("early.txt", 5) })
        {
            await host.Billing.System.RunAsync<Data.BillingDbContext>(async (db, token) =>
            {
                var file = Billing.Submissions.Inbound.InboundFile.Receive(
                    host.Billing.Host.Practice, host.Clearinghouse, name, 10, name, host.Billing.Host.Clock.GetUtcNow().AddHours(-hours));
                db.InboundFiles.Add(file);
                await db.SaveChangesAsync(token);
            });
        }

        var waiting = await host.AsBillerAsync((submissions, token) => submissions.GetInboundAsync(InboundState.Received, 0, 50, token));
        var all = await host.AsBillerAsync((submissions, token) => submissions.GetInboundAsync(null, 0, 50, token));

        Assert.Equal(["early.txt", "late.txt"], waiting.Rows.Select(file => file.FileName));
        Assert.Equal((2, 2, 3), (waiting.Total, waiting.Waiting, all.Total));
    }

    [Theory, MemberData(nameof(Databases))]
    [Trait("Rule", "C-340")]
    public async Task What_grows_between_two_looks_is_left_until_it_stands_still(DatabaseKind kind)
    {
        var writer = new StillWriting(Good);
        await using var host = await SubmissionHost.CreateAsync(kind, configure: services => services.AddSingleton<IOpenClearinghouseFiles>(writer));
        await host.ReleaseAllAsync();
        await host.BuildAsync();

        await host.ExchangeAsync();
        var (first, soon) = (await host.Billing.ReadAsync(db => db.InboundFiles.CountAsync()), await AtAsync(host));
        writer.IsDone = true;
        await host.ExchangeAsync();

        Assert.Equal((0, 1), (first, await host.Billing.ReadAsync(db => db.InboundFiles.CountAsync())));
        Assert.Equal(host.Billing.Host.Clock.GetUtcNow().AddMinutes(1), soon);
        Assert.Equal(host.Billing.Host.Clock.GetUtcNow().AddMinutes(15), await AtAsync(host));
        Assert.Equal(InboundState.Applied, (await host.LastFileAsync()).State);
    }

    private static Task<DateTimeOffset> AtAsync(SubmissionHost host) => host.Billing.ReadAsync(db => db.ClearinghouseLines.Select(line => line.ExchangeAt).SingleAsync());

    /// <summary>Somebody who writes under the final name, as a program does that knows no other.</summary>
    private sealed class StillWriting(string content) : IOpenClearinghouseFiles, IClearinghouseFiles
    {
        private int _looks;

        public bool IsDone { get; set; }

        public Task<IClearinghouseFiles> OpenAsync(Clearinghouse clearinghouse, string practiceCode, CancellationToken cancellationToken) => Task.FromResult<IClearinghouseFiles>(this);

        public async Task WriteTemporaryAsync(string name, Func<Stream, Task> write, CancellationToken cancellationToken) => await write(Stream.Null);

        public Task<bool> HasTemporaryAsync(string name, CancellationToken cancellationToken) => Task.FromResult(false);

        public Task<bool> RemoveTemporaryAsync(string name, CancellationToken cancellationToken) => Task.FromResult(false);

        public Task ReleaseAsync(string name, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<IReadOnlyList<WaitingFile>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<WaitingFile>>(
            [new WaitingFile("answer.txt", IsDone ? content.Length : 100 + (10 * ++_looks), DateTimeOffset.UnixEpoch)]);

        public Task<Stream> OpenAsync(string name, CancellationToken cancellationToken) => Task.FromResult<Stream>(new MemoryStream(Ascii(content)));

        public Task ArchiveAsync(string name, CancellationToken cancellationToken) => Task.CompletedTask;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private static Dictionary<string, (byte[] Content, string Says)> Files() => new(StringComparer.Ordinal)
    {
        ["empty"] = ([], "byte 0"),
        ["garbage"] = (Ascii("no interchange at all"), "interchange 0"),
        ["zip"] = (Zip(), "ZIP"),
        ["truncated"] = (Ascii(Good[..(Good.Length / 2)]), "segment"),
        ["without its end"] = (Ascii(Good[..Good.IndexOf("GE*", StringComparison.Ordinal)]), "segment"),
        ["wrong count"] = (Ascii(Good.Replace("SE*6*", "SE*7*", StringComparison.Ordinal)), "SE01"),
        ["wrong control number"] = (Ascii(Good.Replace("IEA*1*000000301", "IEA*1*000000302", StringComparison.Ordinal)), "IEA02"),
        ["wrong delimiters"] = (Ascii(Good.Replace('*', '|').Replace("ISA|", "ISA*", StringComparison.Ordinal)), "segment 1"),
        ["not ASCII"] = (Encoding.UTF8.GetBytes(Good.Replace("*HC*", "*É*", StringComparison.Ordinal)), "segment"),
        ["mixed kinds"] = (Ascii(Good + Answers.Claims("EXCH000000001", [])), "999, 277CA"),
        ["claims"] = (Ascii(File.ReadAllText(Path.Combine(SampleFolder(), "837p-medicare.x12"))), "837P"),
        ["for another receiver"] = (Ascii(Answers.Functional(1, receiver: "SOMEBODY")), "SOMEBODY"),
        ["to a file never sent"] = (Ascii(Answers.Functional(77)), "file 77"),
        ["to a claim never sent"] = (Ascii(Answers.Claims("EXCH000000001", [("NOTOURS", "A2", "20", "WQ", null)])), "claim NOTOURS"),
        ["a good one and its half"] = (Ascii(Good + Good[..150]), "interchange 2"),
    };

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Zip()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("a.999").Open();
            entry.Write(Ascii(Good));
        }

        return file.ToArray();
    }

    private static string SampleFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PracticeSuite.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "tests", "PracticeSuite.X12.Tests", "Samples");
    }
}
