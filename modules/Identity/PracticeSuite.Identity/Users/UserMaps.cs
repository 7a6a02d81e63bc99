using AutoMapper;
using PracticeSuite.Identity.Contracts.Users;

namespace PracticeSuite.Identity.Users;

internal sealed class UserMaps : Profile
{
    public UserMaps() => CreateMap<StaffUser, UserDto>()
        .ForCtorParam(nameof(UserDto.LockedUntil), user => user.MapFrom(source => source.LockoutEnd));
}
