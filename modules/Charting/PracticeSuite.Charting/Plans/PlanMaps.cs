using AutoMapper;
using PracticeSuite.Charting.Contracts.Plans;

namespace PracticeSuite.Charting.Plans;

internal sealed class PlanMaps : Profile
{
    public PlanMaps()
    {
        CreateMap<PlanSignature, PlanSignatureDto>();
        CreateMap<PlanVersion, PlanVersionDto>()
            .ForCtorParam(nameof(PlanVersionDto.ReviewedOn), version => version.MapFrom(v => v.Reviews.Select(review => review.ReviewedOn).Order()))
            .ForMember(dto => dto.Aims, version => version.MapFrom(v => PlanAims.Of(v.Content)))
            .ForMember(dto => dto.Signatures, version => version.MapFrom(v => v.Signatures.OrderBy(one => one.At).ThenBy(one => one.As)));
    }
}
