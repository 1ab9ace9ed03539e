using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using VolunteerHub.Core.Scheduling;

namespace VolunteerHub.App.Data.Scheduling;

/// <summary>Opening hours are stored in their own compact text.</summary>
internal sealed class OpeningHoursConverter() : ValueConverter<OpeningHours, string>(
    hours => hours.ToString(),
    text => OpeningHours.Parse(text).Value);
