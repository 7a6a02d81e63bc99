using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Records;
using PracticeSuite.Privacy.Contracts.Requests;
using PracticeSuite.Privacy.Contracts.Retention;
using PracticeSuite.Suite.Tests.Access;
using PracticeSuite.Testing;
using UglyToad.PdfPig;
using Xunit;

namespace PracticeSuite.Suite.Tests.Privacy;

/// <summary>A record of all modules, copied whole and, when nothing keeps it any longer, disposed of whole.</summary>
public sealed class WholeRecordTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-146"), Trait("Rule", "P-147")]
    public async Task A_record_is_copied_with_every_part_and_goes_with_every_part_while_others_stay(DatabaseKind kind)
    {
        await using var both = await TwoPractices.CreateAsync(kind);
        var chart = await OneChart.ReadAsync(both.Host);
        var before = await CountAsync(both, chart.Patient);
        var (mrn, others) = await NamesAsync(both, chart.Patient);

        var files = await CopyAsync(both, chart.Patient);
        Assert.All(before.Keys, part => Assert.Contains($"{part}.json", files.Keys));
        using var pdf = PdfDocument.Open(files["record.pdf"]);
        Assert.All(pdf.GetPages(), page => Assert.Contains(mrn, page.Text, StringComparison.Ordinal));
        Assert.All(pdf.GetPages(), page => Assert.Matches("page[12]of[12]$", page.Text.Replace(" ", "", StringComparison.Ordinal)));
        Assert.Matches("Contents,page1of[12]$", pdf.GetPage(1).Text.Replace(" ", "", StringComparison.Ordinal));
        Assert.Contains(pdf.GetPages(), page => page.Text.Replace(" ", "", StringComparison.Ordinal).EndsWith("Diagnoses,page1of1", StringComparison.Ordinal));
        Assert.True(before["claims"] > 0 && before["plan-versions"] > 0 && before["care-time"] > 0, string.Join(", ", before));

        both.Host.Clock.Advance(TimeSpan.FromDays(366 * 80));
        var done = await DisposeAsync(both, chart.Patient);

        Assert.Equal(before["claims"], done.Removed["claims"]);
        Assert.All(await CountAsync(both, chart.Patient), part => Assert.True(part.Value == 0, part.Key));
        Assert.Equal(others.Where(one => one != chart.Patient).Order(), (await NamesAsync(both, null)).Others.Order());
        Assert.NotEmpty(await CountAsync(both, others.First(one => one != chart.Patient)));
    }

    private static Task<Dictionary<string, int>> CountAsync(TwoPractices both, Guid patient) => both.Host.AsSystem.RunAsync<IServiceProvider, Dictionary<string, int>>(async (services, ct) =>
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in services.GetServices<IPatientRecordPart>().Where(part => part.NotInCopy is null && part.Outlives is null))
        {
            counts[part.Name] = 0;
            await foreach (var _ in part.ReadAsync(patient, ct))
                counts[part.Name]++;
        }

        return counts;
    });

    private static Task<(string Mrn, List<Guid> Others)> NamesAsync(TwoPractices both, Guid? patient) =>
        both.Host.AsSystem.RunAsync<IPatientDirectory, (string, List<Guid>)>(async (patients, ct) =>
        {
            var all = await patients.GetIdsByMrnAsync(ct);
            return (all.FirstOrDefault(one => one.Value == patient).Key ?? "", [.. all.Values]);
        });

    private static async Task<Dictionary<string, byte[]>> CopyAsync(TwoPractices both, Guid patient)
    {
        var officer = both.Host.For(Guid.CreateVersion7(), PracticeRole.PrivacyOfficer);
        var head = new RequestHead(new DateOnly(2026, 10, 1), RequestedBy.Patient, null, null);
        var request = await officer.RunAsync<IAccessRequestAppService, AccessRequestDto>((s, ct) => s.TakeAsync(patient, new AccessRequestInput(head, "PDF", null, null, null), ct));
        using var output = new MemoryStream();
        await officer.Once.RunAsync<IAccessRequestAppService>((s, ct) => s.WriteCopyAsync(request.Id, consentId: null, output, ct));
        using var zip = new ZipArchive(new MemoryStream(output.ToArray()));
        return zip.Entries.ToDictionary(entry => entry.Name, Read, StringComparer.Ordinal);
    }

    private static async Task<DisposalDto> DisposeAsync(TwoPractices both, Guid patient)
    {
        var staff = (await both.Host.AsSystem.RunAsync<IStaffDirectory, IReadOnlyDictionary<Guid, StaffMember>>((all, ct) => all.GetAllAsync(ct))).Values
            .Where(one => one.EmployedTo is null).Take(2).Select(one => both.Host.For(one.Id, PracticeRole.PrivacyOfficer)).ToList();
        var proposed = await staff[0].RunAsync<IRetentionAppService, DisposalDto>((s, ct) => s.ProposeAsync(patient, "The practice's yearly disposal", ct));
        return await staff[1].RunAsync<IRetentionAppService, DisposalDto>((s, ct) => s.ApproveAsync(proposed.Id, ct));
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
