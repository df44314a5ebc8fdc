// SPDX-License-Identifier: Apache-2.0
// A static library needs a source of its own; the translations are resources.
