// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#if defined(__SANITIZE_ADDRESS__)
#define TOANCANH_WATCHES_MEMORY 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TOANCANH_WATCHES_MEMORY 1
#endif
#endif

/// Whether the address sanitizer runs along. It keeps freed memory back to see who still reads it, so that a process's
/// resident memory says nothing of what the program needs; leaks it reports itself.
#ifdef TOANCANH_WATCHES_MEMORY
inline constexpr bool watchesMemory = true;
#else
inline constexpr bool watchesMemory = false;
#endif
