using System.IO.Compression;
using System.Text;
using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Records;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Suite.Tests.Pages;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Suite.Tests.Privacy;

/// <summary>Files of whatever a module has, in a copy of the record: each goes where the thing goes that it belongs to.</summary>
public sealed class RecordFileTests
{
    public static TheoryData<DatabaseKind> Both => BothDatabases.All;

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-147"), Trait("Rule", "K-065")]
    public async Task A_message_takes_its_file_along_and_an_administrative_or_a_retracted_one_has_none_in_the_copy(DatabaseKind kind)
    {
        await using var host = await OpenAsync(kind);
        var kept = await host.WriteAsync("The letter of the hospital.");
        var retracted = await host.WriteAsync("Of another patient.");
        var office = await host.As("CHEN").RunAsync<IMessageAppService, MessageThreadDto>((messages, ct) => messages.StartAsync(
            new NewThread(host.Alvarez.Id, [host.Staff["PATEL"].Id], new NewMessage("Who takes the key?", IsAdministrative: true)), ct));
        await host.AttachAsync("CHEN", kept.Messages[0].Id, "letter.txt");
        await host.AttachAsync("CHEN", retracted.Messages[0].Id, "wrong.txt");
        await host.AttachAsync("CHEN", office.Messages[0].Id, "keys.txt");
        await host.As("CHEN").RunAsync<IMessageAppService>((messages, ct) => messages.RetractAsync(retracted.Messages[0].Id, ct));

        var files = await CopyAsync(host);

        Assert.EndsWith("letter.txt", Assert.Single(files, file => file.Key.EndsWith(".txt", StringComparison.Ordinal)).Key, StringComparison.Ordinal);
        Assert.DoesNotContain("keys", files["attachments.json"], StringComparison.Ordinal);
        Assert.DoesNotContain("wrong", files["attachments.json"], StringComparison.Ordinal);
        Assert.Contains($"{kept.Messages[0].Id}", files["attachments.json"], StringComparison.Ordinal);
        Assert.Contains("record.pdf", files.Keys);
    }

    [Theory, MemberData(nameof(Both)), Trait("Rule", "P-147"), Trait("Rule", "P-148")]
    public async Task A_file_of_each_kind_of_host_has_its_place_in_a_part_of_the_record(DatabaseKind kind)
    {
        await using var host = await OpenAsync(kind);
        var written = await host.WriteAsync("The letter of the hospital.");
        await host.AttachAsync("CHEN", written.Messages[0].Id, "letter.txt");
        var kinds = await host.Host.AsSystem.RunAsync<IEnumerable<IAttachmentHost>, List<ChartItemKind>>((hosts, _) => Task.FromResult(hosts.Select(one => one.Kind).ToList()));
        Assert.Contains(ChartItemKind.Message, kinds);

        foreach (var of in kinds.OrderByDescending(one => one == ChartItemKind.Message))
        {
            await BelongToAsync(host, of);
            var (places, parts) = await PlacesAsync(host);
            Assert.Contains(Assert.Single(places)!.Part, parts);
        }
    }

    private static async Task<PageHost> OpenAsync(DatabaseKind kind)
    {
        var host = await PageHost.CreateAsync(kind);
        foreach (var code in new[] { "CHEN", "PATEL" })
            await host.Host.AsSystem.RunAsync<IUserAppService>((all, ct) => all.CreateAsync(new NewUser(code, $"{code} has a long password", code, host.Staff[code].Id, [PracticeRole.Therapist]), ct));
        return host;
    }

    private static Task<(List<RecordPlace?> Places, List<string> Parts)> PlacesAsync(PageHost host) => host.Host.AsSystem.RunAsync<IEnumerable<IPatientRecordPart>, (List<RecordPlace?>, List<string>)>(
        async (parts, ct) => ((await parts.Single(part => part.Name == "attachments").ReadAsync(host.Alvarez.Id, ct).ToListAsync(ct)).ConvertAll(item => item.Of), [.. parts.Select(part => part.Name)]));

    /// <summary>As a file of that kind would lie there: what of it is the record's asks for no more.</summary>
    private static async Task BelongToAsync(PageHost host, ChartItemKind kind)
    {
        await using var connection = host.Host.Provider.CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"UPDATE charting_attachments SET item_kind = '{kind}'";
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<Dictionary<string, string>> CopyAsync(PageHost host)
    {
        var officer = host.Host.For(Guid.CreateVersion7(), PracticeRole.PrivacyOfficer);
        var head = new RequestHead(new DateOnly(2026, 10, 1), RequestedBy.Patient, null, null);
        var request = await officer.RunAsync<IAccessRequestAppService, AccessRequestDto>((s, ct) => s.TakeAsync(host.Alvarez.Id, new AccessRequestInput(head, "PDF", null, null, null), ct));
        using var output = new MemoryStream();
        await officer.Once.RunAsync<IAccessRequestAppService>((s, ct) => s.WriteCopyAsync(request.Id, consentId: null, output, ct));
        using var zip = new ZipArchive(new MemoryStream(output.ToArray()));
        return zip.Entries.ToDictionary(entry => entry.FullName, Read, StringComparer.Ordinal);
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var content = new StreamReader(entry.Open(), Encoding.UTF8);
        return content.ReadToEnd();
    }
}
