using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Packets;

/// <summary>
/// All that a claim rests on, for whoever examines it: one file for reading and one for a program (§16). What was made once is kept; the same
/// packet gives the same bytes for good.
/// </summary>
public interface IClaimPacketAppService
{
    /// <summary>Makes the claim's packet as it reads today: the stored one while nothing has changed, else a new version beside it (B-161).</summary>
    /// <exception cref="BusinessException"><c>Billing:PacketWithoutProgramConsent</c>, <c>Billing:PacketUnprintable</c>.</exception>
    Task<ClaimPacketDto> MakeAsync(Guid claimId, CancellationToken cancellationToken);

    /// <summary>Of a claim, the latest first.</summary>
    Task<IReadOnlyList<ClaimPacketDto>> GetListAsync(Guid claimId, CancellationToken cancellationToken);

    Task<ClaimPacketFile> GetAsync(Guid packetId, ClaimPacketFormat format, CancellationToken cancellationToken);
}

public enum ClaimPacketFormat
{
    Pdf,
    Json,
}

/// <param name="Sha256">Of the JSON file, byte by byte, in hexadecimal (B-243).</param>
/// <param name="Disagreements">Checks that failed: the stored evidence does not say what it said when it was hashed.</param>
public sealed record ClaimPacketDto(
    Guid Id, Guid ClaimId, string Number, int Version, DateTimeOffset MadeAt, string MadeBy, string Sha256, int Disagreements);

/// <param name="Name">"audit-packet-&lt;claim number&gt;-&lt;version&gt;.pdf".</param>
public sealed record ClaimPacketFile(string Name, string ContentType, byte[] Content, ClaimPacketDto Packet, Guid PatientId);
