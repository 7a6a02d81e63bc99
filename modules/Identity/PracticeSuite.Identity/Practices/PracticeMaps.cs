using AutoMapper;
using PracticeSuite.Identity.Contracts.Practices;

namespace PracticeSuite.Identity.Practices;

internal sealed class PracticeMaps : Profile
{
    public PracticeMaps()
    {
        CreateMap<Location, LocationDto>();
        CreateMap<Practice, PracticeDto>()
            .ForCtorParam(nameof(PracticeDto.Locations), practice => practice.MapFrom(_ => Array.Empty<LocationDto>()));
    }
}
