using AutoMapper;
using PracticeSuite.Privacy.Contracts.Disclosures;

namespace PracticeSuite.Privacy.Disclosures;

internal sealed class DisclosureMaps : Profile
{
    public DisclosureMaps() => CreateMap<Disclosure, DisclosureDto>().ForCtorParam(nameof(DisclosureDto.IsAccountable), map => map.MapFrom(one => one.Basis.IsAccountable()));
}
