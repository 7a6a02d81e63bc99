using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Submissions;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>A profile as it is typed.</summary>
public sealed class ClearinghouseForm
{
    private const int SftpPort = 22;

    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; init; }

    public int Version { get; init; }

    public bool HasPassword { get; init; }

    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    public ClearinghouseMode Mode { get; set; } = ClearinghouseMode.Test;

    public ClearinghouseTransport Transport { get; set; }

    public string SubmitterId { get; set; } = "";

    public string ReceiverId { get; set; } = "";

    public string ContactName { get; set; } = "Billing office";

    public string? ContactPhone { get; set; }

    public string? Folder { get; set; }

    public string Host { get; set; } = "";

    public int Port { get; set; } = SftpPort;

    public string UserName { get; set; } = "";

    public string? Password { get; set; }

    public string? PrivateKey { get; set; }

    public string HostKey { get; set; } = "";

    public string OutFolder { get; set; } = "out";

    public string InFolder { get; set; } = "in";

    public string ArchiveFolder { get; set; } = "archive";

    public bool IsActive { get; set; } = true;

    public static ClearinghouseForm Of(ClearinghouseDto one)
    {
        var form = new ClearinghouseForm
        {
            Id = one.Id,
            Version = one.Version,
            HasPassword = one.HasPassword,
            Code = one.Code,
            Name = one.Name,
            Mode = one.Mode,
            Transport = one.Transport,
            SubmitterId = one.SubmitterId,
            ReceiverId = one.ReceiverId,
            ContactName = one.ContactName,
            ContactPhone = one.ContactPhone,
            Folder = one.Folder,
            IsActive = one.IsActive,
        };
        if (one.Sftp is not { } at)
            return form;
        (form.Host, form.Port, form.UserName, form.HostKey) = (at.Host, at.Port, at.UserName, at.HostKey);
        (form.OutFolder, form.InFolder, form.ArchiveFolder) = (at.OutFolder, at.InFolder, at.ArchiveFolder);
        return form;
    }

    public ClearinghouseInput ToInput() => new(
        Code, Name, Mode, Transport, SubmitterId, ReceiverId, ContactName, ContactPhone, Folder,
        Transport == ClearinghouseTransport.Sftp ? new SftpInput(Host, Port, UserName, Password, HostKey, OutFolder, InFolder, ArchiveFolder) { PrivateKey = PrivateKey } : null, IsActive, Version);
}

/// <summary>What a payer is at a clearinghouse, as it is typed.</summary>
public sealed class ClearinghousePayerForm
{
    public required Guid ClearinghouseId { get; init; }

    public required bool IsNew { get; init; }

    public Guid PayerId { get; set; }

    public string PayerIdentifier { get; set; } = "";

    public string? BillingId { get; set; }

    public bool SendsClaims { get; set; } = true;

    public PayerFileEnrollment ClaimsEnrollment { get; set; }

    public DateOnly? ClaimsEnrolledOn { get; set; }

    public PayerFileEnrollment RemittanceEnrollment { get; set; }

    public DateOnly? RemittanceEnrolledOn { get; set; }

    public static ClearinghousePayerForm New(ClearinghouseDto at, PayerDto? first) =>
        new() { ClearinghouseId = at.Id, IsNew = true, PayerId = first?.Id ?? Guid.Empty, PayerIdentifier = first?.PayerIdentifier ?? "" };

    public static ClearinghousePayerForm Of(ClearinghouseDto at, ClearinghousePayerDto payer) => new()
    {
        ClearinghouseId = at.Id,
        IsNew = false,
        PayerId = payer.PayerId,
        PayerIdentifier = payer.PayerIdentifier,
        BillingId = payer.BillingId,
        SendsClaims = payer.SendsClaims,
        ClaimsEnrollment = payer.ClaimsEnrollment,
        ClaimsEnrolledOn = payer.ClaimsEnrolledOn,
        RemittanceEnrollment = payer.RemittanceEnrollment,
        RemittanceEnrolledOn = payer.RemittanceEnrolledOn,
    };

    public ClearinghousePayerInput ToInput() => new(
        PayerId, PayerIdentifier, BillingId, SendsClaims, ClaimsEnrollment, ClaimsEnrolledOn, RemittanceEnrollment, RemittanceEnrolledOn);
}
