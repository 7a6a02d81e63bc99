using AutoMapper;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Superbills;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Claims;

internal sealed class ClaimMaps : Profile
{
    public ClaimMaps()
    {
        CreateMap<ClaimVersion, ClaimVersionDto>()
            .ForCtorParam(nameof(ClaimVersionDto.DateOfService), to => to.MapFrom(v => v.ServiceDate))
            .ForCtorParam(nameof(ClaimVersionDto.Charge), to => to.MapFrom(v => new Money(v.ChargeCents)))
            .ForCtorParam(nameof(ClaimVersionDto.ExpectedAllowed), to => to.MapFrom(v => Amount(v.ExpectedAllowedCents)))
            .ForCtorParam(nameof(ClaimVersionDto.Sha256), to => to.MapFrom(v => v.EvidenceSha256));
        CreateMap<Claim, ClaimListItemDto>()
            .ForCtorParam(nameof(ClaimListItemDto.Patient), to => to.MapFrom(c => c.PatientName))
            .ForCtorParam(nameof(ClaimListItemDto.Mrn), to => to.MapFrom(c => c.PatientMrn))
            .ForCtorParam(nameof(ClaimListItemDto.DateOfService), to => to.MapFrom(c => c.ServiceDate))
            .ForCtorParam(nameof(ClaimListItemDto.Payer), to => to.MapFrom(c => c.PayerName))
            .ForCtorParam(nameof(ClaimListItemDto.Charge), to => to.MapFrom(c => new Money(c.ChargeCents)))
            .ForCtorParam(nameof(ClaimListItemDto.ExpectedAllowed), to => to.MapFrom(c => Amount(c.ExpectedAllowedCents)));
        CreateMap<ClaimStatusChange, ClaimStatusDto>();
        CreateMap<WorkItem, ClaimWorkDto>();
        CreateMap<Superbill, SuperbillDto>()
            .ForCtorParam(nameof(SuperbillDto.Sha256), to => to.MapFrom(s => s.ContentSha256));
    }

    private static Money? Amount(long? cents) => cents is { } amount ? new Money(amount) : null;
}
