using System.Text;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Packets;
using PracticeSuite.Billing.Data;
using PracticeSuite.Documents;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Packets;

internal sealed class ClaimPacketAppService(BillingDbContext db, IAccess access, PacketGatherer gatherer, Part2Disclosures disclosures, TimeProvider clock) : IClaimPacketAppService
{
    public async Task<ClaimPacketDto> MakeAsync(Guid claimId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Packets.Make, cancellationToken);

        var claim = await FindAsync(claimId, cancellationToken);
        var facts = await gatherer.ReadAsync(claim, cancellationToken);
        if (claim.IsPart2 && facts.PaymentConsent is null)
            throw BillingErrors.PacketWithoutProgramConsent(claim.Number);
        var content = facts.ToContent();
        var said = Sha256Text.Of(content).Sha256;
        var latest = await db.ClaimPackets.AsNoTracking().Where(p => p.ClaimId == claimId).OrderByDescending(p => p.Version).FirstOrDefaultAsync(cancellationToken);
        if (latest?.FactsSha256 == said)
            return ToDto(latest);
        var packet = Make(claim, content, said, (latest?.Version ?? 0) + 1);
        db.ClaimPackets.Add(packet);
        await db.SaveOrAsync(BillingErrors.PacketMadeMeanwhile, cancellationToken);
        return ToDto(packet);
    }

    public async Task<IReadOnlyList<ClaimPacketDto>> GetListAsync(Guid claimId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Packets.Make, cancellationToken);

        await FindAsync(claimId, cancellationToken);
        var packets = await db.ClaimPackets.AsNoTracking().Where(p => p.ClaimId == claimId).OrderByDescending(p => p.Version).ToListAsync(cancellationToken);
        return [.. packets.Select(ToDto)];
    }

    public async Task<ClaimPacketFile> GetAsync(Guid packetId, ClaimPacketFormat format, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Packets.Make, cancellationToken);

        var packet = await db.ClaimPackets.AsNoTracking().SingleOrDefaultAsync(p => p.Id == packetId, cancellationToken) ?? throw BillingErrors.PacketNotFound(packetId);
        await access.DemandAsync(BillingPermissions.Packets.Make, packet.PatientId, cancellationToken);
        if (packet.IsPart2)
            await DiscloseAsync(packet, cancellationToken);
        var name = $"audit-packet-{packet.ClaimNumber}-{packet.Version}";
        return format == ClaimPacketFormat.Json
            ? new ClaimPacketFile($"{name}.json", "application/json", Encoding.UTF8.GetBytes(packet.Content), ToDto(packet), packet.PatientId)
            : new ClaimPacketFile($"{name}.pdf", "application/pdf", Print(packet), ToDto(packet), packet.PatientId);
    }

    /// <summary>It was made with a consent, and goes out with one: what was taken back since keeps it here (P-078); what goes is written down once (P-080).</summary>
    private async Task DiscloseAsync(ClaimPacket packet, CancellationToken cancellationToken)
    {
        var consent = await gatherer.ConsentAsync(packet.PatientId, cancellationToken) ?? throw BillingErrors.PacketWithoutProgramConsent(packet.ClaimNumber);
        var payer = await db.Claims.AsNoTracking().Where(c => c.Id == packet.ClaimId).Select(c => c.PayerName).SingleAsync(cancellationToken);
        await disclosures.RecordAsync(packet, consent, payer, cancellationToken);
    }

    private async Task<Claim> FindAsync(Guid claimId, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.AsNoTracking().SingleOrDefaultAsync(c => c.Id == claimId, cancellationToken) ?? throw BillingErrors.ClaimNotFound(claimId);
        await access.DemandAsync(BillingPermissions.Packets.Make, claim.PatientId, cancellationToken);
        return claim;
    }

    private ClaimPacket Make(Claim claim, PacketContent content, string said, int version)
    {
        var (now, by) = (clock.GetUtcNow(), access.Caller.Name);
        var whole = content with { Number = $"{claim.Number}-P{version}", Version = version, MadeAt = now, MadeBy = by };
        var stored = Sha256Text.Of(whole);
        DemandPrintable(claim, whole, stored.Sha256);
        return new ClaimPacket
        {
            PracticeId = claim.PracticeId,
            PatientId = claim.PatientId,
            IsPart2 = claim.IsPart2,
            ClaimId = claim.Id,
            ClaimNumber = claim.Number,
            Version = version,
            MadeAt = now,
            MadeBy = by,
            Disagreements = whole.Checks.Count(check => !check.Holds),
            Content = stored.Text,
            ContentSha256 = stored.Sha256,
            FactsSha256 = said,
        };
    }

    /// <summary>What cannot be printed is not made: nobody could be handed it.</summary>
    private static void DemandPrintable(Claim claim, PacketContent content, string sha256)
    {
        try
        {
            PacketDocument.Of(content, sha256).DemandPrintable();
        }
        catch (MissingGlyphException missing)
        {
            throw BillingErrors.PacketUnprintable(claim.Number, missing);
        }
    }

    private static byte[] Print(ClaimPacket packet) => PacketDocument.Of(Sha256Text.Read<PacketContent>(packet.Content), packet.ContentSha256).GeneratePdf();

    private static ClaimPacketDto ToDto(ClaimPacket p) => new(p.Id, p.ClaimId, p.Number, p.Version, p.MadeAt, p.MadeBy, p.ContentSha256, p.Disagreements);
}
