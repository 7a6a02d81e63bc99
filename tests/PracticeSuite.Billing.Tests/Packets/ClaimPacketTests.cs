using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Packets;
using PracticeSuite.Billing.Packets;
using PracticeSuite.Billing.Tests.LaterPayers;
using PracticeSuite.Billing.Tests.Remittances;
using PracticeSuite.Billing.Tests.Services;
using PracticeSuite.Billing.Tests.Submissions;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Billing.Tests.Packets;

/// <summary>All that a claim rests on, for whoever examines it (§16).</summary>
public sealed class ClaimPacketTests
{
    public static TheoryData<DatabaseKind> Databases => BothDatabases.All;

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-240")]
    public async Task It_has_consent_with_its_items_visit_enrollment_member_diagnosis_and_supervision(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync();

        var text = TextOf(await PdfAsync(host, await MakeAsync(host)));

        foreach (var expected in (string[])
            [
                "Consent 08/20/2026 09:00:00, verbal, obtained by Mei Chen, LCSW", "1 specialists may be consulted; 2 cost sharing applies", "3 one practitioner is paid", "4 the patient may stop",
                "Initiating visit 99214 on 08/20/2026, Asha Patel, PMHNP", "Enrolled from 08/20/2026, Main", "Designated member M. Chen, LCSW", "A F33.1", "Supervision",
            ])
            Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Supervision not recorded", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-241"), Trait("Rule", "B-083")]
    public async Task It_proves_the_minutes_to_the_second_row_by_row_and_the_moment_of_the_threshold(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        host.Practice.Patients[0].Work.Add("2026-08-19 09:00-09:30"); // before the enrollment: it stands there and counts nothing
        await host.RunAsync();

        var packet = await MakeAsync(host);
        var (text, content) = (TextOf(await PdfAsync(host, packet)), await ContentAsync(host, packet));

        foreach (var expected in (string[])
            [
                "22 min (1320 s) counted of the 20 min (1200 s) needed", "reached at 09/17/2026 09:08:00.", "09/03/2026 10:00:00 10:12:00 720 Mei Chen, LCSW Team call: agree on the treatment",
                "timer counted 720", "09/17/2026 09:00:00 09:10:00 600", "counted 1320",
            ])
            Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Equal(content.Time.CountedSeconds, content.Time.Rows[^1].RunningSeconds);
        Assert.All(content.Time.Rows, row => Assert.Equal((long)(row.End - row.Start).TotalSeconds, row.Seconds));
        Assert.All(content.Checks, check => Assert.True(check.Holds, $"{check.Name}: {check.Stored} / {check.Computed}"));
        Assert.Equal(5, content.Checks.Count);
    }

    [Theory, Trait("Rule", "B-241"), Trait("Rule", "B-243")]
    [InlineData("billing_claim_lineage SET revision = revision + 1", "SHA-256 of the logged time")]
    [InlineData("billing_claim_lineage SET counted = counted - 1", "Counted seconds, added up")]
    [InlineData("billing_claim_versions SET evidence = REPLACE(evidence, 'F33.1', 'F33.2')", "SHA-256 of the stored evidence")]
    [InlineData("billing_claim_lineage SET fate = 'Excluded', reason = 'X-ADMIN'", "Counted seconds, as the union of the stretches")]
    public async Task What_was_changed_behind_its_back_is_found_and_said(string change, string failing)
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite);
        await host.RunAsync();
        var behindItsBack = $"UPDATE {change}";
        await host.System.RunAsync<Data.BillingDbContext>((db, token) => db.Database.ExecuteSqlRawAsync(behindItsBack, token));

        var packet = await MakeAsync(host);

        var content = await ContentAsync(host, packet);
        Assert.Contains(content.Checks, check => check.Name == failing && !check.Holds);
        Assert.Equal(content.Checks.Count(check => !check.Holds), packet.Disagreements);
        Assert.Contains("DOES NOT AGREE", TextOf(await PdfAsync(host, packet)), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-242"), Trait("Rule", "B-013")]
    public async Task It_has_scale_plan_and_coordination_as_evidence_of_the_codes_elements(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync();

        var text = TextOf(await PdfAsync(host, await MakeAsync(host)));

        Assert.Contains("Rating scale PHQ-9, total 9, completed 09/10/2026", text, StringComparison.Ordinal);
        Assert.Contains("Treatment plan version 3, signed 08/20/2026", text, StringComparison.Ordinal);
        Assert.Contains("Coordination 09/03/2026 10:00:00 Team call: agree on the treatment within the care team", text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-243"), Trait("Rule", "B-154")]
    public async Task It_has_the_claim_as_sent_what_was_said_of_it_and_the_hash_of_the_snapshot(DatabaseKind kind)
    {
        await using var host = await SubmissionHost.CreateAsync(kind);
        await host.SendAllAsync();
        var batch = await host.LastBatchAsync();
        await host.AnswerAsync(Answers.Functional(batch.Batch.Control), "999.txt");
        var claim = await host.Billing.ClaimAsync(host.Billing.Practice.Patients[0]);

        var packet = await MakeAsync(host.Billing);
        var content = await ContentAsync(host.Billing, packet);

        var sent = Assert.Single(content.Transmissions);
        Assert.Equal((batch.Claims[0].ControlNumber, batch.Batch.FileName, batch.Batch.Sha256), (sent.ControlNumber, sent.FileName, sent.FileSha256));
        Assert.Contains("\"99484\"", sent.Content, StringComparison.Ordinal);
        Assert.Equal(sent.ContentSha256, Hash(sent.Content));
        Assert.Equal((claim.Versions[0].Sha256, claim.Versions[0].Sha256), (content.SnapshotSha256, Hash(content.Snapshot)));
        Assert.Contains(content.Steps, step => step.To == "SyntaxAccepted");
        Assert.True(content.Checks.Single(check => check.Name == "Code, day and charge as sent").Holds);
        Assert.Contains(content.SnapshotSha256, TextOf(await PdfAsync(host.Billing, packet)), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-243"), Trait("Rule", "B-161")]
    public async Task The_same_packet_is_the_same_to_the_byte_and_what_is_new_makes_a_new_one_beside_it(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        await host.RunAsync();
        var first = await MakeAsync(host);
        var (pdf, json) = (await PdfAsync(host, first), await GetAsync(host, first, ClaimPacketFormat.Json));

        host.Host.Clock.Advance(TimeSpan.FromHours(3));
        var same = await MakeAsync(host);
        var claim = await host.ClaimAsync(host.Practice.Patients[0]);
        await host.Biller.RunAsync<Contracts.Claims.IClaimAppService, Contracts.Claims.ClaimDto>((claims, token) => claims.ReleaseAsync(claim.Id, claim.Version, false, token));
        var second = await MakeAsync(host);

        Assert.Equal(first, same);
        Assert.Equal((1, 2), (first.Version, second.Version));
        Assert.Equal(pdf, await PdfAsync(host, first));
        Assert.Equal(json.Content, (await GetAsync(host, first, ClaimPacketFormat.Json)).Content);
        Assert.Equal(first.Sha256, Convert.ToHexString(SHA256.HashData(json.Content)));
        Assert.Contains(first.Sha256, TextOf(pdf), StringComparison.Ordinal);
        Assert.Equal($"audit-packet-{claim.Number}-1.json", json.Name);
        Assert.Equal([2, 1], (await host.Biller.RunAsync<IClaimPacketAppService, IReadOnlyList<ClaimPacketDto>>((packets, token) => packets.GetListAsync(claim.Id, token))).Select(one => one.Version));
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-244")]
    public async Task Without_consent_nothing_of_a_Part_2_program_goes_into_one_and_with_it_the_notice_does(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var patient = host.Practice.Patients[0];
        var consent = patient.Chart.Consents[0] with { Id = Guid.CreateVersion7(), Kind = ConsentKind.Part2Tpo, Scope = "Disclosed with the patient's written consent: all records to my payers, for payment." };
        patient.Chart = patient.Chart with { Part2Record = true, Consents = [.. patient.Chart.Consents, consent] };
        await host.ConsentToPart2Async(patient);
        await host.RunAsync();
        var text = TextOf(await PdfAsync(host, await MakeAsync(host)));
        Assert.Contains("42 CFR part 2 prohibits unauthorized use or disclosure of these records.", text, StringComparison.Ordinal);
        Assert.Contains("all records to my payers, for payment", text, StringComparison.Ordinal);
        var packet = await MakeAsync(host);
        Assert.Contains("42 CFR part 2 prohibits", Encoding.UTF8.GetString((await GetAsync(host, packet, ClaimPacketFormat.Json)).Content), StringComparison.Ordinal);
        patient.Chart = patient.Chart with { Consents = [patient.Chart.Consents[0]] };

        var refusal = await Assert.ThrowsAsync<BusinessException>(() => MakeAsync(host));

        Assert.Equal("Billing:PacketWithoutProgramConsent", refusal.Code);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "P-078"), Trait("Rule", "P-080")]
    public async Task One_that_is_kept_leaves_by_a_consent_that_is_in_force_and_is_written_down(DatabaseKind kind)
    {
        await using var host = await BillingHost.CreateAsync(kind);
        var patient = host.Practice.Patients[0];
        var consent = await ProgramPatients.ConsentAsync(host, patient);
        await host.RunAsync();
        var packet = await MakeAsync(host);
        Assert.Empty(host.Practice.Disclosed);

        await PdfAsync(host, packet);
        await GetAsync(host, packet, ClaimPacketFormat.Json);
        patient.Chart = patient.Chart with { Consents = [patient.Chart.Consents[0]] };
        var refusals = new List<string>();
        foreach (var format in Enum.GetValues<ClaimPacketFormat>())
            refusals.Add((await Assert.ThrowsAsync<BusinessException>(() => GetAsync(host, packet, format))).Code);

        var disclosed = Assert.Single(host.Practice.Disclosed);
        Assert.Equal((consent, packet.Id, "Medicare Part B"), (disclosed.ConsentId!.Value, disclosed.SourceId!.Value, disclosed.Recipient));
        Assert.Equal(["Billing:PacketWithoutProgramConsent", "Billing:PacketWithoutProgramConsent"], refusals);
    }

    [Theory, MemberData(nameof(Databases)), Trait("Rule", "B-241"), Trait("Rule", "B-243")]
    public async Task That_of_a_claim_to_the_next_payer_proves_the_time_of_the_first_and_has_its_own_answers(DatabaseKind kind)
    {
        await using var host = await LaterHost.CreateAsync(kind);
        await host.FirstAnswersAsync();
        var (_, number) = await host.SendAsync();
        await host.AnswerAsync(RemittanceFilesOf.Claim(number, 95, "2", "S1", "OA-23 85.23", "PR-3 2"));
        var (first, second) = (await host.ClaimAsync(1), await host.ClaimAsync(2));

        var packet = await MakeAsync(host.Billing, second.Id);
        var content = await ContentAsync(host.Billing, packet);

        Assert.All(content.Checks, check => Assert.True(check.Holds, $"{check.Name}: {check.Stored} / {check.Computed}"));
        Assert.Equal((0, 6, 1320), (packet.Disagreements, content.Checks.Count, content.Time.CountedSeconds));
        Assert.Equal("S1", Assert.Single(content.Remittances).ControlNumber);
        Assert.Equal(0, (await MakeAsync(host.Billing, first.Id)).Disagreements);
    }

    [Theory, Trait("Rule", "B-245")]
    [InlineData(true, "09/17/2033")]
    [InlineData(false, "09/17/2033")]
    public async Task It_says_until_when_it_is_kept(bool medicare, string until)
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite, medicare: medicare);
        await host.RunAsync();

        Assert.Contains($"Keep until {until}", TextOf(await PdfAsync(host, await MakeAsync(host))), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "P-124")]
    public async Task Whoever_may_not_see_claims_gets_none()
    {
        await using var host = await BillingHost.CreateAsync(DatabaseKind.Sqlite);
        await host.RunAsync();
        var packet = await MakeAsync(host);

        foreach (var role in (string[])[PracticeRole.FrontDesk, PracticeRole.Therapist, PracticeRole.Prescriber, PracticeRole.Administrator])
        {
            await Assert.ThrowsAsync<AccessDeniedException>(() => host.Host.For(Neighbours.Therapist, role).RunAsync<IClaimPacketAppService, ClaimPacketFile>(
                (packets, token) => packets.GetAsync(packet.Id, ClaimPacketFormat.Pdf, token)));
        }
    }

    [Theory, Trait("Rule", "B-083")]
    [InlineData(720, "2026-09-03T14:12:00Z")]
    [InlineData(721, "2026-09-17T13:00:01Z")]
    [InlineData(1320, "2026-09-17T13:10:00Z")]
    [InlineData(1321, null)]
    public void The_threshold_is_reached_at_the_second_at_which_the_sum_comes_to_it(long threshold, string? at) => Assert.Equal(
        at is null ? null : DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture),
        PacketChecks.ReachedAt([Piece("2026-09-03T14:00:00Z", 720), Piece("2026-09-17T13:00:00Z", 600)], threshold));

    [Fact, Trait("Rule", "B-073")]
    public void Stretches_that_lie_over_each_other_are_counted_once() => Assert.Equal(
        900, PacketChecks.UnionOf([Piece("2026-09-03T14:00:00Z", 720), Piece("2026-09-03T14:05:00Z", 300), Piece("2026-09-03T14:10:00Z", 300)]));

    private static ClaimPiece Piece(string start, int seconds)
    {
        var from = DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture);
        return new ClaimPiece
        {
            PracticeId = new PracticeId(Guid.CreateVersion7()), ClaimVersionId = default, Sequence = 1, EntryId = default, Revision = 1, StaffId = default, Credential = "LCSW", Activity = "TeamCall", Source = "Timer",
            Start = from, End = from.AddSeconds(seconds), Counted = new Seconds(seconds), Fate = TimePieceFate.Counted, IsLate = false,
        };
    }

    private static async Task<ClaimPacketDto> MakeAsync(BillingHost host)
    {
        var claim = await host.ClaimAsync(host.Practice.Patients[0]);
        return await MakeAsync(host, claim.Id);
    }

    private static Task<ClaimPacketDto> MakeAsync(BillingHost host, Guid claim) =>
        host.Biller.RunAsync<IClaimPacketAppService, ClaimPacketDto>((packets, token) => packets.MakeAsync(claim, token));

    private static async Task<byte[]> PdfAsync(BillingHost host, ClaimPacketDto packet) => (await GetAsync(host, packet, ClaimPacketFormat.Pdf)).Content;

    private static async Task<PacketContent> ContentAsync(BillingHost host, ClaimPacketDto packet) =>
        Sha256Text.Read<PacketContent>(Encoding.UTF8.GetString((await GetAsync(host, packet, ClaimPacketFormat.Json)).Content));

    private static Task<ClaimPacketFile> GetAsync(BillingHost host, ClaimPacketDto packet, ClaimPacketFormat format) =>
        host.Biller.RunAsync<IClaimPacketAppService, ClaimPacketFile>((packets, token) => packets.GetAsync(packet.Id, format, token));

    private static string TextOf(byte[] pdf) => string.Join(' ', SuperbillTests.TextOf(pdf));

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
