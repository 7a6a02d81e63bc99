using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PracticeSuite.Charting.Attachments;
using PracticeSuite.Charting.Tests.Notes;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Charting.Tests.Attachments;

/// <summary>A scanner that is named looks into every file before it is stored; what it does not call clean is not stored (K-066).</summary>
[Trait("Rule", "K-066")]
public sealed class ClamdTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("stream: OK\0", "Clean")]
    [InlineData("stream: Eicar-Test-Signature FOUND\0", "Infected")]
    [InlineData("INSTREAM size limit exceeded. ERROR\0", "Unknown")]
    [InlineData("stream: OK, or nearly\0", "Unknown")]
    [InlineData("Eicar FOUND\0", "Unknown")]
    [InlineData("", "Unknown")]
    public async Task Only_what_it_calls_clean_is_clean(string answer, string verdict)
    {
        await using var clamd = FakeClamd.OnTcp();
        clamd.Answer = answer;

        Assert.Equal(verdict, $"{await ScanAsync(clamd.Setting, SampleFile.Pdf)}");
    }

    [Theory]
    [InlineData("stream: Win.Test.EICAR_HDB-1 FOUND", "Win.Test.EICAR_HDB-1")]
    [InlineData("stream: a\nb Rosa <b> FOUND", "a?b?Rosa??b?")]
    [InlineData("stream: FOUND", "no verdict")]
    [InlineData("INSTREAM: /uploads/rosa.pdf ERROR", "no verdict")]
    public void The_log_has_the_name_of_what_was_found_cut_and_cleaned(string answer, string logged)
    {
        Assert.Equal(logged, ClamdScanner.Cleaned(answer));
        Assert.Equal(80, ClamdScanner.Cleaned($"stream: {new string('x', 500)} FOUND").Length);
    }

    [Theory]
    [InlineData("Attachments:Clamav", "clamav:3310")]
    [InlineData("Attachments:Clamd", "clamav")]
    public void A_setting_that_is_mistyped_stops_the_start(string key, string value) => Assert.Contains(key, Assert.Throws<InvalidOperationException>(() =>
        new ServiceCollection().AddAttachments(new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build())).Message, StringComparison.Ordinal);

    [Fact]
    public async Task No_more_than_four_are_looked_at_at_once()
    {
        await using var clamd = FakeClamd.OnTcp();
        clamd.Answer = null;
        var scanner = Scanner(clamd.Setting, TimeSpan.FromSeconds(1));

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 9).Select(_ => scanner.ScanAsync(new MemoryStream(SampleFile.Pdf), CancellationToken.None)));

        Assert.All(verdicts, verdict => Assert.Equal(ScanVerdict.Unknown, verdict));
        Assert.InRange(clamd.Files.Count, 0, 4);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(2_500_000)]
    public async Task It_is_sent_the_file_whole_in_pieces_with_their_lengths_and_the_file_is_read_from_its_beginning(int size)
    {
        await using var clamd = FakeClamd.OnTcp();
        var file = RandomNumberGenerator.GetBytes(size);
        using var content = new MemoryStream(file);
        content.Position = size;

        Assert.Equal(ScanVerdict.Clean, await Scanner(clamd.Setting, Long).ScanAsync(content, CancellationToken.None));

        Assert.Equal("zINSTREAM\0", Assert.Single(clamd.Commands));
        Assert.True(file.AsSpan().SequenceEqual(Assert.Single(clamd.Files)));
        Assert.Equal(0, content.Position);
    }

    [Fact]
    public async Task One_that_is_silent_refuses_or_hangs_up_has_looked_at_nothing()
    {
        await using var silent = FakeClamd.OnTcp();
        silent.Answer = null;
        await using var small = FakeClamd.OnTcp(most: 100_000);
        var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var closed = $"127.0.0.1:{((IPEndPoint)nobody.LocalEndpoint).Port}";
        nobody.Stop();

        Assert.Equal(ScanVerdict.Unknown, await ScanAsync(silent.Setting, SampleFile.Pdf, TimeSpan.FromMilliseconds(200)));
        Assert.Equal(ScanVerdict.Unknown, await ScanAsync(small.Setting, RandomNumberGenerator.GetBytes(20_000_000)));
        Assert.Equal(ScanVerdict.Unknown, await ScanAsync(closed, SampleFile.Pdf));
        Assert.Equal(ScanVerdict.Unknown, await ScanAsync("unix:/tmp/no-such-socket.ctl", SampleFile.Pdf));
    }

    [Fact]
    public async Task Whoever_leaves_in_the_midst_is_told_nothing_of_the_scanner()
    {
        await using var silent = FakeClamd.OnTcp();
        silent.Answer = null;
        using var left = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        using var content = new MemoryStream(SampleFile.Pdf);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Scanner(silent.Setting, Long).ScanAsync(content, left.Token));
    }

    [Fact]
    public async Task It_is_reached_by_its_socket_too()
    {
        var folder = Directory.CreateTempSubdirectory("clamd");
        try
        {
            await using var clamd = FakeClamd.OnSocket(Path.Combine(folder.FullName, "clamd.ctl"));

            Assert.Equal(ScanVerdict.Clean, await ScanAsync(clamd.Setting, SampleFile.Pdf));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("clamav")]
    [InlineData("clamav:")]
    [InlineData("clamav:0")]
    [InlineData("clamav:99999")]
    [InlineData(":3310")]
    [InlineData("unix:")]
    public void A_setting_that_names_none_stops_the_program(string setting)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddAttachments(
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Attachments:Clamd"] = setting }).Build()));

        Assert.Contains("clamav:3310", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Named_it_is_asked_and_not_named_nobody_is()
    {
        Assert.IsType<ClamdScanner>(Of(("Attachments:Clamd", "clamav:3310")));
        Assert.IsType<NoScanner>(Of());
        Assert.Equal(new DnsEndPoint("::1", 3310), ClamdScanner.Read("[::1]:3310"));

        static IFileScanner Of(params (string Key, string Value)[] settings)
        {
            var services = new ServiceCollection().AddLogging();
            services.AddAttachments(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => one.Key, one => (string?)one.Value)).Build());
            return services.BuildServiceProvider().GetRequiredService<IFileScanner>();
        }
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_is_infected_or_could_not_be_looked_at_is_refused_in_plain_words_and_nothing_of_it_stays(DatabaseKind kind)
    {
        await using var clamd = FakeClamd.OnTcp();
        await using var desk = await NoteDesk.CreateAsync(kind, services => services.AddSingleton<IFileScanner>(Scanner(clamd.Setting, Long)));
        var note = await desk.SignedAsync();

        clamd.Answer = "stream: Eicar-Test-Signature FOUND\0";
        Assert.Equal("Charting:AttachmentInfected", await NoteDesk.CodeAsync(() => desk.Therapist.AttachAsync(desk.Patient, note.Id, SampleFile.Pdf, "lab.pdf")));
        clamd.Answer = "ERROR\0";
        Assert.Equal("Charting:AttachmentNotScanned", await NoteDesk.CodeAsync(() => desk.Therapist.AttachAsync(desk.Patient, note.Id, SampleFile.Pdf, "lab.pdf")));
        Assert.Empty(await desk.Therapist.FilesAsync(desk.Patient));
        var tried = (await desk.TrailAsync(desk.Patient)).Where(row => row.ObjectType == "Attachment").Select(row => (row.Action, row.Outcome, row.Reason));
        Assert.Equal(["ScanInfected", "ScanUnknown"], tried.Where(one => one is { Action: AuditAction.Attempt, Outcome: AuditOutcome.Failed }).Select(one => one.Reason).Order());

        clamd.Answer = "stream: OK\0";
        var added = await desk.Therapist.AttachAsync(desk.Patient, note.Id, SampleFile.Pdf, "lab.pdf");
        Assert.Equal(SampleFile.Pdf, (await desk.Prescriber.OpenAsync(desk.Patient, added.Id)).Content);
        Assert.All(clamd.Files, file => Assert.Equal(SampleFile.Pdf, file));
    }

    private static ClamdScanner Scanner(string setting, TimeSpan patience) => new(ClamdScanner.Read(setting), patience, NullLogger<ClamdScanner>.Instance);

    private static async Task<ScanVerdict> ScanAsync(string setting, byte[] file, TimeSpan? patience = null)
    {
        using var content = new MemoryStream(file);
        return await Scanner(setting, patience ?? Long).ScanAsync(content, CancellationToken.None);
    }
}
